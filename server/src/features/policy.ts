import type { Config } from '../rules/config';
import { isIgnored } from '../rules/globs';
import { NOTHING, type Ignores } from '../rules/ignores';
import type { Policy } from './findings';

/** What the files of a project say of one document; its paths are those from the files' folders. */
export const policyOf = ({ config, pathInConfig, ignores, pathInIgnores }: { readonly config: Config; readonly pathInConfig: string; readonly ignores: Ignores; readonly pathInIgnores: string }): Policy => ({
  levels: config.rules, rules: ignores.rules, document: Object.hasOwn(ignores.documents, pathInIgnores) ? ignores.documents[pathInIgnores]! : NOTHING, silent: isIgnored(pathInConfig, config.ignore),
});
