/** The markups that pandoc reads too, with its readers for them and the pieces that documents are made of. */
import type { Markup } from '../../../../src/core/prose/markup';
import type { Grammar } from '../maker';
import { asciidoc } from './asciidoc';
import { latex } from './latex';
import { markdown } from './markdown';
import { org } from './org';
import { restructuredtext } from './restructuredtext';
import { typst } from './typst';

export interface ComparedMarkup {
  readonly name: string;
  readonly markup: Markup;
  readonly reader: string;
  readonly grammar: Grammar;
}

export const comparedMarkups: readonly ComparedMarkup[] = [
  { name: 'latex', markup: 'latex', reader: 'latex', grammar: latex },
  { name: 'restructuredtext', markup: 'restructuredtext', reader: 'rst', grammar: restructuredtext },
  { name: 'org', markup: 'org', reader: 'org', grammar: org },
  { name: 'typst', markup: 'typst', reader: 'typst', grammar: typst },
  { name: 'asciidoc', markup: 'asciidoc', reader: 'asciidoc', grammar: asciidoc },
  { name: 'markdown', markup: 'markdown', reader: 'markdown', grammar: markdown },
];
