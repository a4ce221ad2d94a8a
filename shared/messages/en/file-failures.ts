export const fileFailures = {
  'file-old-workbook': {
    sentence: 'This is an Excel workbook of the old kind.',
    wayOn: 'Open it in Excel or LibreOffice, save it as an Excel Workbook (.xlsx), then choose the new file.',
  },
  'file-protected': {
    sentence: 'This workbook is locked with a password.',
    wayOn: 'Open it in Excel with its password, save a copy without one, then choose that copy.',
  },
  'file-open-document': {
    sentence: 'This is a LibreOffice workbook (.ods).',
    wayOn: 'Open it in LibreOffice, save it as Excel (.xlsx) or CSV, then choose the new file.',
  },
  'file-web-page': {
    sentence: 'This file holds a web page, though it is named like an Excel file.',
    wayOn: 'Open it in Excel or LibreOffice, save it as .xlsx, then choose the new file.',
  },
  'file-picture': {
    sentence: 'This file is a picture, not a list.',
    wayOn: 'Choose the CSV or Excel (.xlsx) file that holds the list.',
  },
  'file-other-kind': {
    sentence: 'This file is not a list. It may be a PDF, a document or an archive.',
    wayOn: 'Choose the CSV or Excel (.xlsx) file that holds the list.',
  },
  'file-damaged': {
    sentence: 'This workbook is damaged, or was not copied to its end.',
    wayOn: 'Copy or download it once more, then choose it again. Nothing has changed.',
  },
  'file-swells': {
    sentence: 'This file holds far more than any ordinary list.',
    wayOn: 'Copy only its rows into a new workbook, then choose that file.',
  },
  'file-unsafe': {
    sentence: 'This file holds instructions that no ordinary workbook has, so it was not read.',
    wayOn: 'Ask its sender for a new file, or save it again from Excel.',
  },
  'file-too-many-rows': {
    sentence: 'This list is too long to be read at once.',
    wayOn: 'Split the list into several files.',
  },
  'file-too-many-columns': {
    sentence: 'This list has more than 1,000 columns.',
    wayOn: 'Delete the columns that are not needed, then choose the file again.',
  },
  'file-no-sheet': {
    sentence: 'That sheet is not in this workbook.',
    wayOn: 'Choose another sheet, or see whether it is hidden.',
  },
} as const
