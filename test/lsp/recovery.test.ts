import { expect, it } from 'vitest';
import { positionOf, startClient, textIn } from '../harness/lspClient';
import { pollute, REPORT } from '../harness/pollution';

const URI = 'file:///a.txt', textDocument = { uri: URI };

it('a wrongly decoded stretch has its original as a fix where that is certain, and guesses that nobody takes by accident where not', async () => {
  const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } }), text = pollute(REPORT);
  await client.open(URI, text);
  const at = async (sign: string): Promise<any[]> => {
    const position = positionOf(text, sign);
    const actions: any[] = await client.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } });
    return actions.filter((a) => /^换成“/u.test(a.title)).map((a) => [a.title, a.isPreferred === true, textIn(text, a.edit.changes[URI][0].range), a.edit.changes[URI][0].newText]);
  };
  expect(await at('?xún)?yōu)')).toEqual([['换成“優”', true, '?xún)?yōu)', '優']]);
  const guesses = await at('??诎');
  expect(guesses).toHaveLength(3);
  expect(guesses[0]).toEqual(['换成“海口岸貨物進”', false, '??诎敦浳镞M(jìn)', '海口岸貨物進']);
  expect(guesses.map((g) => g[1])).toEqual([false, false, false]);
}, 60_000);
