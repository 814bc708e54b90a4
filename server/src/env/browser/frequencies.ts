import type { WordFrequencies } from '../../analysis/recovery';
import { NO_FREQUENCIES, parseFrequencies } from '../frequencies';

/** The counts of the dictionary: asked for when a damaged report first needs them, none until they are there. */
export function lazyFrequencies(load: () => Promise<Uint8Array>, arrived: () => void): () => WordFrequencies {
  let present = NO_FREQUENCIES, asked = false;
  return () => {
    if (!asked) {
      asked = true;
      load().then((bytes) => { present = parseFrequencies(new TextDecoder().decode(bytes)); arrived(); }, () => { asked = false; });
    }
    return present;
  };
}
