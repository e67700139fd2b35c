import { describe, expect, it } from 'vitest';
import { readProse } from '../../support/readProse';

describe('LaTeX', () => {
  it.each([
    ['emphasis', 'Viktor \\emph{Khren}in \\textbf{met} {\\bf Ali}', 'Viktor Khrenin met Ali'],
    ['ties and spaces', 'A.~G.\\,Lukashenko met\\ him', 'A. G. Lukashenko met him'],
    ['dashes', 'Gaza--Jericho --- yes', 'Gaza-Jericho - yes'],
    ['accents', "caf\\'e na\\\"{\\i}ve \\v{c} \\c c \\l{}odz \\o re \\'{e}", 'cafe naive c c lodz ore e'],
    ['escapes', 'AT\\&T 5\\% \\$3', 'AT&T 5% $3'],
    ['comments', 'Viktor % Minsk\nKhrenin 5\\% x', 'Viktor # Khrenin 5% x'],
    ['citations', 'so \\autocite[see][p.~3]{minsk} and \\citep{a,\n b}.', 'so # and #.'],
    ['several citations', 'so \\parencites(see)(x)[1]{a}[2]{b} it', 'so # it'],
    ['references', 'see Figure~\\ref{fig:minsk} \\label{minsk} \\url{http://x.org/Minsk}', 'see Figure # # #'],
    ['links', 'a \\href{http://x.org/Minsk}{Minsk talks} c', 'a #Minsk talks# c'],
    ['footnotes', 'Khrenin\\footnote{Not \\emph{Ashtiani}.} said', 'Khrenin#Not Ashtiani.# said'],
    ['own commands', 'the \\person{Khrenin} and \\foo[Minsk]{x}', 'the Khrenin and #x#'],
    ['maths', 'if $x = \\text{Minsk}$ and \\(y\\) or \\[z\\] or $$w$$ so', 'if # and # or # or # so'],
    ['a sign of maths alone', 'costs 5$ in Minsk', 'costs 5# in Minsk'],
    ['verbatim in a line', 'a \\verb|Minsk| b \\lstinline{Minsk} c', 'a # b # c'],
    ['colours and languages', '\\textcolor{red}{Minsk} \\foreignlanguage{russian}{Минск}', '#Minsk# #Минск#'],
    ['addresses', 'see https://x.org/Minsk or a@b.org', 'see # or #'],
    ['headings', '\\section{On Minsk}\\label{x}\nText\n\\subsection*{A\n b}', '#On Minsk# | Text | #A b#'],
    ['lists', '\\begin{itemize}\n\\item Viktor\n Khrenin\n\\item[Iran] Minsk\n\\end{itemize}', '# Viktor Khrenin | #Iran# Minsk'],
    [
      'tables',
      '\\begin{tabular}{lr}\nViktor & Minsk \\\\\nAli & Tehran\\\\[2pt]\n\\end{tabular}',
      'Viktor # Minsk # Ali # Tehran#',
    ],
    ['raw environments', 'a\n\\begin{lstlisting}[language=C]\nMinsk\n\nx\n\\end{lstlisting}\nb', 'a | b'],
    ['text after an environment', 'a\n\\begin{verbatim}\nMinsk\n\\end{verbatim} b\nc', 'a | # b c'],
    ['maths environments', 'a\n\\begin{align*}\nMinsk\n\\end{align*}\nb', 'a | b'],
    ['maths just begun', 'a\n\\begin{equation}\nx\n\nb', 'a | b'],
    ['display maths over lines', 'a\n\\[\nMinsk\n\\]\nb', 'a # | b'],
    ['switched off text', 'a\n\\iffalse\nMinsk\n\n\\fi\nb', 'a # | b'],
    [
      'a preamble',
      '% x\n\\documentclass{article}\n\\usepackage{minsk}\n\\title{On Minsk\n and Iran}\n\\author{A}\n\\begin{document}\nText\n\\end{document}\nMinsk',
      '#On Minsk and Iran# | Text',
    ],
    ['an argument being typed', 'so \\cite{min\nKhrenin said', 'so # Khrenin said'],
    ['a brace too many', 'a } b', 'a # b'],
    ['an environment being typed', 'a\n\\begin{verb\nMinsk', 'a | # Minsk'],
    ['a name in quotation marks of its own', 'Viktor \\enquote{Minsk} Khrenin', 'Viktor #Minsk# Khrenin'],
    ['soul', 'Viktor \\ul{Khrenin} \\st{met}', 'Viktor Khrenin met'],
    ['definitions', 'a \\def\\foo{Minsk} b \\renewcommand*\\foo[1]{Minsk #1} c \\let\\foo=\\bar d', 'a # b # c # d'],
    ['a definition just begun', 'a \\def\\foo{Min\nKhrenin', 'a # Khrenin'],
    ['an option with brackets in braces', 'so \\cite[{[3]}]{minsk} it', 'so # it'],
    ['an option with a brace just begun', 'so \\cite[{3]{minsk} it', 'so # it'],
    ['keys of glossaries', 'the \\glsxtrshort{minsk} and \\Acrlong{iran} so', 'the # and # so'],
    ['the name of a theorem', '\\begin{theorem}[Khrenin]\nIt is so.\n\\end{theorem}', '#Khrenin# | It is so.'],
    ['where a figure goes', '\\begin{figure}[ht]\nMinsk\n\\end{figure}', 'Minsk'],
    ['blank lines', 'one\n two\n\nthree', 'one two | three'],
  ])('%s', (_name, source, read) => {
    expect(readProse('latex', source)).toBe(read);
  });
});
