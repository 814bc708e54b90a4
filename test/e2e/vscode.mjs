// Drives a real VS Code in headless Chromium. Every helper waits until the screen shows what it waits for, never for a
// length of time. A text on screen is named by a mark, `增长⟦5%左右⟧`: the part in brackets where it stands so; `show`
// brings it there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { patience, quietSettings, startCodeServer, until } from './codeServer.mjs';

const settings = {
  ...quietSettings,
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.minimap.enabled': false,
  'editor.hover.delay': 50,
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
};
export const chromiumOptions = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const editor = '.editor-group-container.active .editor-instance';
/** Splits `增长⟦5%左右⟧，` into the text to look for and the part of it that is meant; without brackets all of it is. */
export function readMark(marked) {
  const [before, inside, after] = marked.split(/[⟦⟧]/u);
  return inside === undefined ? { context: marked, start: 0, text: marked } : { context: before + inside + after, start: before.length, text: inside };
}

const exactly = text => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*$`, 'iu');

/** The browser to drive: what CHROMIUM names, or the first that is installed. */
export function findChromium() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean);
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {
      // the next one
    }
  }
  throw new Error('no Chromium: apt-get install chromium fonts-noto-cjk, or name one in CHROMIUM');
}

/**
 * Starts VS Code with the extensions of `vsix`, and shows `folder` with `file` open. `language` is what VS Code says its
 * own language is: without a language pack its own words stay English, those of the extensions follow it.
 */
export async function startVSCode({ program, data, vsix, folder, file, language, moreSettings = {}, size = { width: 1400, height: 900 } }) {
  const server = await startCodeServer({ program, data, vsix, settings: { ...settings, ...moreSettings } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumOptions });
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(30_000 * patience);
  const browserErrors = [];          // in a browser's own host, an extension's errors are told nowhere else
  page.on('console', message => { if (message.type() === 'error') browserErrors.push(message.text()); });
  page.on('pageerror', error => browserErrors.push(String(error)));
  if (language) await page.addInitScript(value => { globalThis._VSCODE_NLS_LANGUAGE = value; }, language);
  await page.goto(server.url(folder, file));
  await page.locator('.statusbar .statusbar-item').first().waitFor();
  await page.locator(`${editor} .view-line`).first().waitFor();

  const tab = page.locator('.editor-group-container.active .tab.active');
  const picker = page.locator('.quick-input-widget:visible .quick-input-filter input');
  const pickerRows = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  const visibleHover = page.locator('.monaco-hover:not(.hidden) .hover-contents:visible');
  const inspector = page.locator('.token-inspect-widget');
  const panel = page.locator('.part.panel');
  const status = id => page.locator(`[id="status.${id}"]`);

  const vs = {
    page,

    /** Puts away what an earlier step may have left: hovers, menus, pickers, the panel. */
    async reset() {
      await page.mouse.move(0, 0);
      for (let n = 0; n < 3; n++) await page.keyboard.press('Escape');
      await visibleHover.first().waitFor({ state: 'hidden' });
      await picker.waitFor({ state: 'hidden' });
      if (await panel.isVisible()) await page.keyboard.press('Control+j');
      await panel.waitFor({ state: 'hidden' });
    },

    /** Loads the window anew, with the editors that are open: not with the file it was started with, which would take their place. */
    async loadAnew() {
      await page.goto(server.url(folder));
      await page.locator('.statusbar .statusbar-item').first().waitFor();
    },

    /** Runs a command by the title that the palette shows. */
    async command(title) {
      const row = pickerRows.filter({ has: page.locator('.monaco-highlighted-label', { hasText: exactly(title) }) }).first();
      await until(async () => {          // the palette lists what may be run at the moment it opens: what the last command changed may come a little later
        await page.keyboard.press('F1');
        await picker.fill(`>${title}`);
        if (await row.waitFor({ timeout: 3000 }).then(() => true, () => false)) return true;
        await page.keyboard.press('Escape');
        await picker.waitFor({ state: 'hidden' });
        return false;
      }, `the command ${title}`);
      await row.click();
    },

    /** Answers the question for a file's name; the dialog first makes a proposal of its own. */
    async answer(text) {
      await until(async () => await picker.isVisible() && /\.\w+$/u.test(await picker.inputValue()), 'a proposal for a name');
      await until(async () => {
        await picker.fill(text);
        return await picker.inputValue() === text;
      }, `${text} is typed`);
      await page.keyboard.press('Enter');
      await picker.waitFor({ state: 'hidden' });
    },

    /** Chooses a row of the picker that is open. */
    pick: text => pickerRows.filter({ hasText: text }).first().click(),

    /** Opens a file, unless it is in front already. */
    async open(path) {
      if (await vs.title() !== basename(path)) {
        await page.keyboard.press('Control+p');
        await picker.fill(path);
        await pickerRows.filter({ has: page.locator('.label-name', { hasText: exactly(basename(path)) }) }).first().click();
        await picker.waitFor({ state: 'hidden' });
      }
      await tab.filter({ hasText: basename(path) }).waitFor();
      await page.locator(`${editor} .view-line`).first().waitFor();
      await page.locator(`${editor} .native-edit-context, ${editor} textarea.inputarea`).first().focus();
    },

    /** The name of the file in front; null where none is open. */
    title: async () => (await tab.count()) > 0 ? tab.getAttribute('data-resource-name') : null,

    /** Waits until the file in front has the language. */
    waitLanguage: name => status('editor.mode').filter({ hasText: exactly(name) }).waitFor(),
    language: () => status('editor.mode').innerText(),

    /** Where the cursor is, from 1: { line, column, selected }. */
    async cursor() {
      const match = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/u.exec(await status('editor.selection').innerText());
      return match && { line: Number(match[1]), column: Number(match[2]), selected: Number(match[3] ?? 0) };
    },
    waitCursor: (line, column) => until(async () => {
      const at = await vs.cursor();
      return at?.line === line && (column === undefined || at.column === column);
    }, `cursor in line ${line}${column === undefined ? '' : `, column ${column}`}`),

    /** Puts the cursor before the mark, wherever in the document it is; `text` is the document's. */
    async show(mark, text) {
      const { context, start } = readMark(mark);
      const found = text.indexOf(context);
      if (found < 0) throw new Error(`not in the document: ${context}`);
      const lines = text.slice(0, found + start).split('\n');
      await page.keyboard.press('Control+g');
      await picker.fill(`::${found + start + 1}`);          // not line and column: there a full-width character counts as two
      await page.keyboard.press('Enter');
      await picker.waitFor({ state: 'hidden' });
      await vs.waitCursor(lines.length, lines.at(-1).length + 1);
    },

    /** What is on screen, row by row: [{ number, spans: [{ text, color }] }]; the later rows of a wrapped line have no number. */
    rows: () => page.locator(editor).first().evaluate(readRows),

    /** The numbers of the lines on screen. */
    lineNumbers: async () => (await vs.rows()).map(row => row.number).filter(Boolean),

    /** The stretches of one colour that touch the mark, whole: [{ text, color }]; null while it is not on screen. */
    async colours(mark) {
      const { context, start, text } = readMark(mark);
      const spans = (await vs.rows()).flatMap(row => [...(row.number ? [{ text: '\n', color: 'line end' }] : []), ...row.spans]);
      const found = spans.map(span => span.text).join('').indexOf(context);
      if (found < 0) return null;
      const [from, to] = [found + start, found + start + text.length];
      const stretches = [];
      let end = 0;
      for (const span of spans) {
        const last = stretches.at(-1);
        if (last?.color === span.color) last.text += span.text;
        else stretches.push({ text: span.text, color: span.color, start: end });
        end += span.text.length;
      }
      return stretches.filter(stretch => stretch.start < to && from < stretch.start + stretch.text.length);
    },

    /** The colour of a mark that has one of its own, from its first to its last character; null where that is not so. */
    async colour(mark) {
      const stretches = await vs.colours(mark);
      return stretches?.length === 1 && stretches[0].text === readMark(mark).text ? stretches[0].color : null;
    },

    /** Where the first row of a mark is, in pixels. */
    rectOf: mark => until(() => page.locator(editor).first().evaluate(readRect, readMark(mark)), `on screen: ${mark}`),

    /** Points at the first character of a mark; answers with what the hover says. */
    async hover(mark) {
      await until(async () => {                                // before the server is there, there is nothing to say
        const { x, y, height } = await vs.rectOf(mark);
        await page.mouse.move(x + 4, y + height / 2);          // at one go: on its way the pointer would stop at other words
        await page.mouse.move(x + 5, y + height / 2);
        if (await visibleHover.first().waitFor({ timeout: 4000 }).then(() => true, () => false)) return true;
        await page.mouse.move(0, 0);
        return false;
      }, `a hover on ${mark}`);
      return until(async () => {
        const said = (await visibleHover.allInnerTexts()).join('\n');
        return said.trim() && !/^Loading\.\.\.$/mu.test(said) && said;
      }, `a hover on ${mark}`);
    },

    /** Follows a link of the hover that is shown. */
    hoverLink: text => visibleHover.locator('a', { hasText: text }).first().click(),

    /** The view of targets: its rows as far as they are on screen, its buttons. */
    targets: treeView(page, 'Targets', title => vs.command(title)),
    /** The view of the glossary, in the same way. */
    glossary: treeView(page, 'Glossary', title => vs.command(title)),

    /** What the token inspector says of a mark: its semantic type, and the rule that colours it. */
    async inspect(mark) {
      await vs.clickAt(mark);
      await vs.command('Developer: Inspect Editor Tokens and Scopes');
      await inspector.filter({ hasText: 'language' }).waitFor();          // first it says that it is loading
      const said = (await inspector.innerText()).replace(/\s+/gu, ' ');
      await page.keyboard.press('Escape');
      await inspector.waitFor({ state: 'detached' });
      return said;
    },

    /** Puts the cursor before a mark. */
    async clickAt(mark) {
      const { x, y, height } = await vs.rectOf(mark);
      await page.mouse.click(x + 1, y + height / 2);
    },

    /** Types at the cursor; what has no key comes in as from an input method. */
    async type(text) {
      for (const character of text) {
        if (character === '\n') await page.keyboard.press('Enter');
        else if (/[!-~]/u.test(character)) await page.keyboard.press(character);
        else await page.keyboard.insertText(character);
      }
    },
    /** Takes back all changes to the file in front. */
    async revert() {
      await vs.command('File: Revert File');
      await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
    },

    /** The quick fixes at the cursor; one of them is applied where its title is given. */
    async quickFixes(title) {
      await page.keyboard.press('Control+.');
      const actions = page.locator('.action-widget .monaco-list-row.action');
      await actions.first().waitFor();
      const titles = await actions.allInnerTexts();
      if (title) await actions.filter({ hasText: title }).click();
      else await page.keyboard.press('Escape');
      await actions.first().waitFor({ state: 'hidden' });
      return titles.map(text => text.trim());
    },

    /** The names in Go to Symbol around the cursor, in order: as many as fit on screen. */
    async symbols() {
      await page.keyboard.press('Control+Shift+o');
      await until(async () => /\p{Script=Han}/u.test((await pickerRows.allInnerTexts()).join('')), 'symbols');
      const names = await pickerRows.locator('.label-name').allInnerTexts();
      await page.keyboard.press('Escape');
      await picker.waitFor({ state: 'hidden' });
      return names.map(name => name.trim());
    },

    /** The whole Outline view, opened up: [{ level, name }], `level` from 1. */
    async outline() {
      const rows = page.locator('.outline-tree .monaco-list-rows > .monaco-list-row');
      if (!await rows.first().isVisible()) await vs.command('Explorer: Focus on Outline View');
      await page.locator('.outline-tree').first().hover();
      const found = new Map();
      const scroll = (by, isEnd) => until(async () => {
        const shown = await rows.evaluateAll(readOutlineRows);
        for (const row of shown) found.set(row.index, row);
        if (shown.some(isEnd)) return true;
        await page.mouse.wheel(0, by);
        return false;
      }, 'the end of the outline', { every: 10 });
      await scroll(-60, row => row.index === 0);
      found.clear();
      await scroll(60, row => row.isLast);
      return [...found.values()].sort((a, b) => a.index - b.index).map(({ level, name }) => ({ level, name }));
    },

    breadcrumbs: () => page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts(),
    waitBreadcrumb: text => page.locator('.breadcrumbs-control .monaco-breadcrumb-item').filter({ hasText: text }).waitFor(),

    /** The rows of the Problems panel: [{ text, isFile }]. */
    async problems() {
      const problems = page.locator('.markers-panel');
      if (!await problems.isVisible()) await vs.command('View: Focus Problems (Errors, Warnings, Infos)');
      await problems.waitFor();
      return problems.locator('.monaco-list-row').evaluateAll(rows => rows.map(row => ({
        text: row.textContent.replace(/\s+/gu, ' ').trim(),
        isFile: row.getAttribute('aria-level') === '1',
      })));
    },

    /** What stands behind the braces beside the language's name in the status bar. */
    async languageStatus() {
      await status('languageStatus').hover();
      const shown = page.locator('.hover-language-status');
      await shown.first().waitFor();
      const texts = await shown.allInnerTexts();
      await page.mouse.move(0, 0);
      await shown.first().waitFor({ state: 'hidden' });
      return texts.map(text => text.replace(/\s+/gu, ' ').trim());
    },

    /** Settings of the folder, which VS Code notices while it runs. */
    setSettings(values) {
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(values, null, 2));
    },

    messages: () => page.locator('.notification-list-item-message').allInnerTexts(),

    /** A picture of the window, animations done. */
    async screenshot(path) {
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },

    logs: server.logs,
    browserErrors: () => browserErrors,

    async stop() {
      await browser.close();
      await server.stop();
    },
  };
  return vs;
}

/** A view of the container “Policy Text”, by the beginning of its title. */
function treeView(page, title, command) {
  const pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${title}"]`) }).first();
  const rows = pane.locator('.monaco-list-rows > .monaco-list-row');
  const read = () => rows.evaluateAll(readTreeRows);
  /** Goes through the rows from the first on, screen by screen, until `isFound` answers with something. */
  const scroll = async (isFound, what) => {
    const press = async key => {
      await pane.locator('.monaco-list').focus();
      await page.keyboard.press(key);
    };
    await until(async () => {
      await press('Home');
      return (await read()).some(row => row.index === 0);
    }, 'the beginning of the view', { every: 10 });
    let last = -1;
    return until(async () => {
      const rows = (await read()).sort((a, b) => a.index - b.index);
      for (const { index } of rows) if (index === last + 1) last = index;          // rows of where it was before may be there a while
      if (rows.length > 0 && rows[0].index > last) {                               // two pages went by before one was shown
        await press('PageUp');
        return false;
      }
      const found = isFound(rows.filter(row => row.index <= last));
      if (!found) await press('PageDown');          // a turn of the wheel is two rows
      return found;
    }, what, { every: 10 });
  };
  const view = {
    async open() {
      if (!await pane.isVisible()) await page.locator('.activitybar .action-item[aria-label="Policy Text"], .activitybar a.action-label[aria-label="Policy Text"]').first().click();
      await pane.waitFor();
    },
    command,
    /** What stands above the rows. */
    message: () => pane.locator('.tree-explorer-viewlet-tree-view .message').innerText(),
    wait: (wanted, what) => until(async () => {
      const shown = await read();
      return wanted(shown) && shown;
    }, what),
    /** All rows, also those that have to be scrolled to. */
    async all() {
      const found = new Map();
      await scroll(shown => {
        for (const row of shown) found.set(row.index, row);
        return shown.some(row => row.isLast);
      }, 'the end of the view');
      return [...found.values()].sort((a, b) => a.index - b.index);
    },
    /** Clicks the row of that text. */
    async click(text) {
      const { index } = await scroll(shown => shown.find(row => row.text === text), `a row ${text}`);
      await pane.locator(`.monaco-list-rows > .monaco-list-row[data-index="${index}"]`).click();
    },
    /** Opens up the row of that text. */
    async expand(text) {
      const { index } = await scroll(shown => shown.find(row => row.text === text), `a row ${text}`);
      await pane.locator(`.monaco-list-rows > .monaco-list-row[data-index="${index}"] .monaco-tl-twistie`).click();
    },
    /** Presses a button in the view's title, which shows them while the pointer is on it. */
    button: async name => {
      await pane.locator('.pane-header').hover();
      await pane.locator(`.pane-header .action-label[aria-label^="${name}"]`).first().click();
    },
    welcome: () => pane.locator('.welcome-view-content').first().innerText(),
  };
  return view;
}

/* What follows runs in the page. */

function readTreeRows(rows) {
  return rows.map(row => {
    const part = name => row.querySelector(name)?.textContent.replaceAll('\u00a0', ' ').trim() ?? '';
    const [name, description] = [part('.label-name'), part('.label-description')];
    return {
      index: Number(row.getAttribute('data-index')),
      isLast: row.getAttribute('data-last-element') === 'true',
      level: Number(row.getAttribute('aria-level')),
      selected: row.classList.contains('selected'),
      label: row.getAttribute('aria-label') ?? '',
      name,
      text: `${name} ${description}`.trim(),
    };
  });
}

function readRows(instance) {
  const byTop = (a, b) => parseFloat(a.style.top) - parseFloat(b.style.top);
  const shown = text => text.replaceAll('\u00a0', ' ');
  const numbers = new Map([...instance.querySelector('.margin-view-overlays').children].map(row => [row.style.top, Number(row.querySelector('.line-numbers')?.textContent)]));
  return [...instance.querySelector('.view-lines').children].sort(byTop).map(row => ({
    number: numbers.get(row.style.top) || null,
    spans: [...row.querySelectorAll(':scope > span > span')].map(span => ({ text: shown(span.textContent), color: getComputedStyle(span).color })),
  }));
}

/** The rectangle of a mark's first row. The text may be wrapped. */
function readRect(instance, { context, start, text }) {
  const rows = [...instance.querySelector('.view-lines').children].sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top));
  const nodes = [];
  let all = '';
  for (const row of rows) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: all.length });
      all += walker.currentNode.data.replaceAll('\u00a0', ' ');
    }
  }
  const found = all.indexOf(context);
  if (found < 0) return null;
  const from = found + start;
  const place = offset => {
    const { node, start } = nodes.findLast(one => one.start <= offset);
    return [node, offset - start];
  };
  const range = document.createRange();
  range.setStart(...place(from));
  const [last, offset] = place(from + text.length - 1);
  range.setEnd(last, offset + 1);
  const { x, y, width, height } = range.getClientRects()[0];
  return { x, y, width, height };
}

function readOutlineRows(rows) {
  return rows.map(row => ({
    index: Number(row.getAttribute('data-index')),
    isLast: row.getAttribute('data-last-element') === 'true',
    level: Number(row.getAttribute('aria-level')),
    name: row.querySelector('.label-name')?.textContent ?? row.textContent,
  }));
}
