import { coverageLine } from '../../domain/program/coverageLine';
import type { Turn } from '../conversation';

/** The phone lines that are told, as they are said. */
export const lines = (turn: Turn): Readonly<Record<'line' | 'complaintLine' | 'coverageLine', string>> => ({
  line: turn.world.agentLine,
  complaintLine: turn.world.program.lines.complaints.value,
  coverageLine: coverageLine(turn.state.caller.member?.program, turn.world.program),
});
