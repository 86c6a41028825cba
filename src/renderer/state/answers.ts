import { answerChange, currentQuestion } from '../../shared/domain/code-questions.ts'
import { findCode } from './codebooks.ts'
import { momentWith } from './moments.ts'
import { session } from './session.ts'
import { changeMoment } from './tagging.ts'
import { workbench } from './workbench.ts'

/** Gives the nth answer to what the chosen moment's code asks. False when it has to be written, or isn't asked. */
export function answer(number: number): boolean {
  const moment = momentWith(session.getState().doc, workbench.getState().selectedId)
  const code = moment === null ? undefined : findCode(moment.code)?.code
  const question = moment === null || code === undefined ? null : currentQuestion(code, moment)
  const change = question === null || moment === null ? null : answerChange(question, moment, number)
  if (moment === null || change === null) return false
  changeMoment(moment.id, change)
  return true
}
