export const questionInputs = {}
export type QuestionOutputs = {}
export type QuestionApi = {}
