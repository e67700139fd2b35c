// Problems of fact bases, pushed to the editor for every base of the workspace whether it is open or not. Each file is published
// on its own and only when something changed, so that Problems does not flicker.
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Problem, Severity } from '../core/facts/problem';
import type { Say } from '../language/say';
import { rangeIn } from './positions';
import { withPauses } from '../core/steps';
import { pause } from './pause';
import type { WorkspaceFacts } from './workspaceFacts';

/** How long changes are awaited before problems are worked out, in milliseconds. */
const patience = 150;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export class ProblemPublisher {
  readonly #connection: Connection;
  readonly #facts: WorkspaceFacts;
  readonly #say: Say;
  readonly #published = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(connection: Connection, facts: WorkspaceFacts, say: Say) {
    this.#connection = connection;
    this.#facts = facts;
    this.#say = say;
  }

  /** Publishes soon; further calls meanwhile are one. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#publish(), patience);
  }

  async #publish(): Promise<void> {
    const turn = ++this.#turn;
    const current = new Map<string, readonly Diagnostic[]>();
    for (const base of await this.#facts.bases()) {
      const facts = await this.#facts.factsOf(base);
      if (turn !== this.#turn) return;
      for (const uri of facts.files) {
        const text = this.#facts.workspace.textOf(uri);
        if (text === undefined || current.has(uri)) continue;
        const problems = await withPauses(facts.problemsInSteps(uri), pause);
        if (turn !== this.#turn) return;
        current.set(
          uri,
          problems.map(problem => this.#diagnostic(problem, text)),
        );
      }
    }
    for (const uri of this.#published.keys()) if (!current.has(uri)) this.#send(uri, []);
    for (const [uri, diagnostics] of current) this.#send(uri, diagnostics);
  }

  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const written = JSON.stringify(diagnostics);
    if ((this.#published.get(uri) ?? '[]') === written) return;
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.set(uri, written);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }

  #diagnostic(problem: Problem, text: string): Diagnostic {
    return {
      range: rangeIn(text, problem),
      severity: severities[problem.severity],
      code: problem.code,
      source: 'Factbase',
      message: this.#say(problem.message.id, problem.message.args),
    };
  }
}
