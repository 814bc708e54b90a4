import type { Client } from '../context';
import type { Grouping, Shown } from '../views/targetTree';

/** Shows the figures of a kind, or all. */
export const show = (shown: Shown) => ({ targets }: Client): void => targets.change({ shown });

/** Groups the figures by the headings they stand under, or by what they measure. */
export const groupBy = (grouping: Grouping) => ({ targets }: Client): void => targets.change({ grouping });

/** Makes the view go with the cursor, or stay. */
export const follow = (following: boolean) => ({ targets }: Client): void => targets.change({ following });
