import { card } from './card';
import { editor } from './editor';
import { goTo, jumps } from './jumps';
import { marks } from './marks';
import { outline } from './outline';
import { figureTable } from './table';

/* What moves in the reading page. Without it the page can still be read: links, headings and the glossary work. */
document.documentElement.classList.add('js');
const tip = card(), parts = [outline(), figureTable(), marks()];
const refresh = (): void => { tip.hide(); for (const part of parts) part.refresh(); };
jumps();
if (document.getElementById('tip')) refresh();          // in an editor the text comes later
editor(tip, refresh);
if (location.hash.length > 1) goTo(decodeURIComponent(location.hash.slice(1)));
addEventListener('popstate', () => { if (location.hash.length > 1) goTo(decodeURIComponent(location.hash.slice(1))); });
