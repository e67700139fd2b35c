// A rename that cannot be done, with the reason that the writer is told.
import type { Message } from '../../../core/message';

export class RenameRefusal extends Error {
  readonly reason: Message;

  constructor(id: string, args: Message['args'] = {}) {
    super(id);
    this.name = 'RenameRefusal';
    this.reason = { id, args };
  }
}
