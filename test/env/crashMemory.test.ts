import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crashMemory, RETRY_AFTER_MS, stateFolder } from '../../server/src/env/crashMemory';
import { temporaryFolder } from '../harness/folders';

describe('the memory of a crash', () => {
  const folder = temporaryFolder();
  it('lasts from one start to the next, until it is forgotten', () => {
    const memory = crashMemory(folder, 'a 1/x', () => 1000);
    expect(memory.crashed()).toBeNull();
    memory.remember();
    expect(crashMemory(folder, 'a 1/x', () => 2000).crashed()).toBe(1000);
    memory.forget();
    expect(memory.crashed()).toBeNull();
  });
  it('is of one version only', () => {
    crashMemory(folder, 'b-1', () => 0).remember();
    expect(crashMemory(folder, 'b-2', () => 1).crashed()).toBeNull();
  });
  it('fades after some days', () => {
    crashMemory(folder, 'c', () => 5).remember();
    expect(crashMemory(folder, 'c', () => 4 + RETRY_AFTER_MS).crashed()).toBe(5);
    expect(crashMemory(folder, 'c', () => 5 + RETRY_AFTER_MS).crashed()).toBeNull();
  });
  it('does without a folder to write to', () => {
    const memory = crashMemory('/dev/null/nowhere', 'd');
    memory.remember();
    memory.forget();
    expect(memory.crashed()).toBeNull();
  });
  it('lies where the system keeps such things', () => expect(stateFolder().endsWith(join('policy-text'))).toBe(true));
});
