import { readWords, Refused } from './contract.ts'

interface Driven {
  ask(call: string, value: unknown): Promise<unknown>
}

/** Does what a button of the author's says (`data-do`); what is refused stands on it, in `data-refused`. */
export async function press({ dataset }: HTMLElement, figure: Driven): Promise<void> {
  try {
    const read = readWords(dataset['do'] ?? '')
    if (!read.ok) throw new Refused(read.problems)
    await figure.ask(read.call, read.value)
    delete dataset['refused']
  } catch (error) {
    dataset['refused'] = error instanceof Error ? error.message : String(error)
    if (!(error instanceof Refused)) throw error
  }
}
