import { serve, serveStdio } from './lsp/node/serve';

/* Started by an editor: over IPC by VS Code, with --stdio by others. */
if (process.argv.includes('--stdio')) serveStdio();
else serve();
