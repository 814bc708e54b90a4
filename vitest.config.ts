import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], pool: 'forks', maxWorkers: '100%', testTimeout: 20_000, server: { deps: { inline: ['jieba-wasm'] } } },
});
