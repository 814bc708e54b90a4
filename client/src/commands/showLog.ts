import type { Client } from '../context';

/** Shows the log that client and server write into. */
export const showLog = (client: Client): void => client.log.show();
