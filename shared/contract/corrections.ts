export const correctionInputs = {}
export type CorrectionOutputs = {}
export type CorrectionApi = {}
