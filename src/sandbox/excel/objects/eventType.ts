/** Numbers of the Rich API's event messages (`eventType` in the library's class descriptions). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  worksheetMoved: 27,
  tableChanged: 101,
  workbookActivated: 2203,
  paneVisibilityChanged: 65539,
} as const;

/** Target of events that concern the whole workbook (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_TARGET = "Workbook";
