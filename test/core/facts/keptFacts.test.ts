// What stays of a base while somebody is in the middle of writing it.
import { describe, expect, it } from 'vitest';
import { FactWorkspace } from '../../../src/core/facts/workspace';
import { MemoryFiles } from '../../support/memoryFiles';

const uri = 'file:///w/factbase.yaml';
const good = `factbase: 1
actors:
  Ann Example:
    summary: the first summary
  Ben Example:
    summary: the other one
`;

async function workspace(): Promise<{
  names: () => Promise<readonly string[]>;
  write: (text: string) => void;
  problems: () => Promise<readonly string[]>;
}> {
  const bases = new FactWorkspace(new MemoryFiles({ [uri]: good }));
  bases.setBases([uri]);
  const facts = () => bases.factsFor('file:///w/draft.md', ['file:///w']);
  await facts();
  return {
    names: async () => [...(await facts()).all()].map(fact => `${fact.name}: ${fact.summary ?? ''}`).sort(),
    write: text => bases.opened(uri, text),
    problems: async () => (await facts()).problems(uri).map(problem => problem.code),
  };
}

describe('an entry that is broken while it is written', () => {
  it('keeps its last good facts, and says what is wrong', async () => {
    const { write, names, problems } = await workspace();
    write(good.replace('the first summary', '[never closed'));
    expect(await problems()).toContain('yaml-syntax');
    expect(await names()).toEqual(['Ann Example: the first summary', 'Ben Example: the other one']);
  });

  it('keeps them through further keystrokes, and gives them up once it is mended', async () => {
    const { write, names } = await workspace();
    write(good.replace('the first summary', '[never'));
    await names();
    write(good.replace('the first summary', '[never closed'));
    expect(await names()).toHaveLength(2);
    write(good.replace('the first summary', 'the mended one'));
    expect(await names()).toEqual(['Ann Example: the mended one', 'Ben Example: the other one']);
  });

  it('is found by its name meanwhile, and has a place that is harmless', async () => {
    const bases = new FactWorkspace(new MemoryFiles({ [uri]: good }));
    bases.setBases([uri]);
    await bases.factsFor('file:///w/draft.md', ['file:///w']);
    bases.opened(uri, good.replace('the first summary', '[never closed'));
    const facts = await bases.factsFor('file:///w/draft.md', ['file:///w']);
    const [ann] = facts.resolve('Ann Example');
    expect(ann?.id).toBe('ann_example');
    expect(facts.placeOf(ann!)).toEqual({ file: uri, start: 0, end: 0 });
    expect(bases.textOf(uri)).toContain('[never closed');
  });
});

describe('an entry that is taken out', () => {
  it('is gone at once where the text is sound', async () => {
    const { write, names } = await workspace();
    write('factbase: 1\nactors:\n  Ben Example:\n    summary: the other one\n');
    expect(await names()).toEqual(['Ben Example: the other one']);
  });

  it('is gone where the file is emptied', async () => {
    const { write, names } = await workspace();
    write('');
    expect(await names()).toEqual([]);
  });
});
