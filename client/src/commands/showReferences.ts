import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Client } from '../context';

interface PlainPosition { readonly line: number; readonly character: number }
interface PlainLocation { readonly uri: string; readonly range: { readonly start: PlainPosition; readonly end: PlainPosition } }

/** From a code lens: lists the places that it counts, in a peek view at the lens. */
export async function showReferences(_: Client, uri: unknown, position: unknown, locations: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(locations)) return;
  const places = (locations as readonly PlainLocation[]).map(({ uri: of, range }) => new Location(Uri.parse(of), new Range(at(range.start), at(range.end))));
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), at(position as PlainPosition), places);
}

const at = ({ line, character }: PlainPosition): Position => new Position(line, character);
