import type { Client } from '../context';

/** Ends the language server and starts a fresh one. */
export const restartServer = (client: Client): Promise<void> => client.server.restart();
