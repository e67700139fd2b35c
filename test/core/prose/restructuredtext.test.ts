import { describe, expect, it } from 'vitest';
import { readProse } from '../../support/readProse';

describe('reStructuredText', () => {
  it.each([
    ['emphasis', 'Viktor *Khrenin* **met** him 3 * 4', 'Viktor Khrenin met him 3 * 4'],
    ['literals', 'a ``Minsk`` b', 'a # b'],
    [
      'links',
      'a `Minsk talks <https://x.org/Minsk>`_ b Khrenin_ c `Ali Reza`__ d snake_case',
      'a Minsk talks # b Khrenin c Ali Reza d snake_case',
    ],
    [
      'roles',
      'a :cite:p:`minsk` b :term:`Minsk` c :ref:`On Minsk <minsk>` d :ref:`minsk` e :math:`x` f',
      'a # b #Minsk c #On Minsk # d # e # f',
    ],
    ['a role after its text', 'a `minsk`:cite: b', 'a # b'],
    ['footnotes and citations', 'Khrenin [1]_ said [#]_ [Minsk]_ so [sic]', 'Khrenin # said # # so [sic]'],
    ['substitutions', 'a |minsk| b', 'a # b'],
    ['escapes', 'Khrenin\\ s and \\*x', 'Khrenins and *x'],
    ['headings', 'On Minsk\n========\n\nText\n\n=====\nTitle\n=====\nText', 'On Minsk# | Text | Title# | Text'],
    ['literal blocks', 'As so::\n\n    Minsk\n\n    x\n\nb', 'As so:: | b'],
    ['colons that begin nothing', 'As so::\n\nMinsk', 'As so:: | Minsk'],
    ['a comment in an item', '- .. Minsk\n     Iran\n- Viktor\n\n1. .. note:: On Minsk\n\nb', '#Viktor | #On Minsk | b'],
    ['two dots alone before a blank line', '..\n\n   Viktor\n\n..\n   Minsk\n\n   Iran\n\nb', '#Viktor | b'],
    ['what looks like a session within a paragraph', 'Viktor\n>>> Khrenin', 'Viktor >>> Khrenin'],
    ['a backtick that closes', '`Viktor` Khrenin \\`Minsk\\` :math:`x` so', 'Viktor Khrenin `Minsk` # so'],
    ['quoted literal blocks', 'As so::\n\n> Minsk\n> Iran\n\nb', 'As so:: | b'],
    [
      'options after an argument',
      '.. admonition:: On Minsk\n   :name: iran\n   :class: x\n\n   Text\n\nb',
      '#On Minsk | #Text | b',
    ],
    ['an option half typed after an argument', '.. admonition:: On Minsk\n   :na\n\nb', '#On Minsk :na | b'],
    ['the title of a table of contents', '.. contents:: On Minsk\n   :depth: 2\n\nb', '#On Minsk | b'],
    [
      'the title of a table made of lists',
      '.. list-table:: On Minsk\n   :widths: 1 2\n\n   * - Viktor\n     - Ali\n\nb',
      '#On Minsk | #- Viktor | #Ali | b',
    ],
    ['code directives', '.. code-block:: python\n   :linenos:\n\n   Minsk\n\n   x\n\nb', 'b'],
    ['notes', '.. note:: On Minsk\n   and Iran.\n\n   More.\n\nb', '#On Minsk and Iran. | #More. | b'],
    ['figures', '.. figure:: minsk.png\n   :alt: Minsk\n\n   A view of Minsk\n\nb', '#A view of Minsk | b'],
    ['targets, comments and substitutions', '.. _minsk: https://x.org\n.. |a| replace:: Minsk\n.. Minsk\n   Iran\n\nb', 'b'],
    ['footnote texts', '.. [1] On Minsk\n   and Iran\n.. [Minsk] Text', '#On Minsk and Iran | #Text'],
    ['fields', ':Place: Minsk\n:Signed: July 2023', '#Minsk | #July 2023'],
    ['fields that describe the document', ':Author: Khrenin\n:Date: July 2023\n:Abstract: On Minsk', '#On Minsk'],
    ['lists', '- Viktor\n  Khrenin\n- Minsk\n\n1. Iran\n#. x', '#Viktor Khrenin | #Minsk | #Iran | #x'],
    ['a year at the start of a line', 'born in\n1939. He', 'born in 1939. He'],
    ['definitions', 'Minsk\n  A city.\nIran\n  A state.', 'Minsk | #A city. | Iran | #A state.'],
    [
      'simple tables',
      '====== =====\nName   City\n====== =====\nViktor  Minsk\nA B    C\n====== =====\n\nb',
      'Name#City | Viktor#Minsk | A B#C | b',
    ],
    ['grid tables', '+----+----+\n| Viktor | Minsk |\n+----+----+\n\nb', '# Viktor # Minsk # | b'],
    ['line blocks', '| Viktor\n| Khrenin', '# Viktor | # Khrenin'],
    ['doctests', '>>> Minsk\nIran\n\nb', 'b'],
    ['quotes', 'a\n\n   Viktor\n   Khrenin\n\nb', 'a | #Viktor Khrenin | b'],
    ['addresses', 'a@b.org https://x.org/Minsk.', '# #.'],
    ['literal text being typed', 'a ``Minsk', 'a ``Minsk'],
  ])('%s', (_name, source, read) => {
    expect(readProse('restructuredtext', source)).toBe(read);
  });
});
