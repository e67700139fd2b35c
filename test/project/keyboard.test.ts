// docs/KEYBOARD.md against the manifest: nobody must need a mouse, and the list of keys must not fall behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; icon?: string }[];
    readonly keybindings: readonly { command: string; key: string; mac?: string; when: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { name: string; icon?: string }[]>>;
  };
}

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { commands, keybindings, menus, views } = (JSON.parse(read('package.json')) as Manifest).contributes;
const sentences = JSON.parse(read('package.nls.json')) as Record<string, string>;
const titleOf = (command: string): string =>
  sentences[commands.find(each => each.command === command)!.title.replaceAll('%', '')]!;

const hidden = menus['commandPalette']!.filter(each => each.when === 'false').map(each => each.command);
const inPalette = (command: string): boolean => !hidden.includes(command);
const ofRows = menus['view/item/context']!;
const inline = (item: MenuItem): boolean => item.group?.startsWith('inline') === true;

/** The rows of the list of commands: title, key, from where. */
const listed = read('docs/KEYBOARD.md')
  .split('## What the mouse does otherwise')[0]!
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| command'))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, title, key, where]) => ({ title: title!, key: key!, where: where! }));

/** As keys are written for people: `ctrl+alt+i` is `Ctrl+Alt+I`. */
const written = (key: string): string => key.replace(/\b\w/g, letter => letter.toUpperCase());

describe('the list of keys', () => {
  it('has every command under its title, and no other', () => {
    expect(listed.map(row => row.title).sort()).toEqual(commands.map(each => titleOf(each.command)).sort());
  });

  it('tells the keys of those that have some, and of nobody else', () => {
    const withKey = listed.filter(row => /\bCtrl|\bCmd/.test(row.key)).map(row => row.title);
    expect(withKey).toEqual(keybindings.map(each => titleOf(each.command)));
    for (const { command, key, mac } of keybindings) {
      const row = listed.find(each => each.title === titleOf(command))!;
      expect(row.key).toContain(`\`${written(key)}\``);
      if (mac) expect(row.key).toContain(`\`${written(mac)}\``);
    }
  });

  it('sends to the palette for what is there, and to the menu of a row for the rest', () => {
    for (const { command } of commands) {
      const rows = listed.filter(each => each.title === titleOf(command));
      expect(rows, titleOf(command)).toHaveLength(1);
      const [{ key, where }] = rows as [(typeof listed)[number]];
      if (!inPalette(command)) expect(key).toBe('`Shift+F10`');
      else if (!keybindings.some(each => each.command === command)) expect(key).toBe('palette');
      // What a row offers beside is said too.
      const onRows = ofRows.some(item => item.command === command);
      expect(key.includes('Shift+F10') || where.includes('Shift+F10'), titleOf(command)).toBe(onRows);
    }
  });

  it('is named in the README', () => expect(read('README.md')).toContain('docs/KEYBOARD.md'));
});

describe('without a mouse', () => {
  it('every icon on a row is in the menu of that row too', () => {
    for (const item of ofRows.filter(inline)) {
      const same = ofRows.filter(other => other.command === item.command && !inline(other));
      expect(
        same.map(other => other.when),
        item.command,
      ).toContain(item.when);
    }
  });

  it('everything above the view is in the palette', () => {
    for (const { command } of menus['view/title']!) expect(inPalette(command), command).toBe(true);
  });

  it('there is no menu but those that a key opens', () => {
    expect(Object.keys(menus).sort()).toEqual(['commandPalette', 'view/item/context', 'view/title']);
  });

  it('every icon has words', () => {
    for (const { command } of commands.filter(each => each.icon)) expect(titleOf(command)).toMatch(/\p{L}{3}/u);
    for (const { name } of Object.values(views).flat()) expect(sentences[name.replaceAll('%', '')]).toMatch(/\p{L}{3}/u);
  });
});
