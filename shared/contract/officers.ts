export const officerInputs = {}
export type OfficerOutputs = {}
export type OfficerApi = {}
