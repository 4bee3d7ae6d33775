/** Whether the browser may show a notification on the day; only surfaces can ask it. */
export interface Reminders {
  isOn(): Promise<boolean>;
  /** Turns them on or off and tells how they are then. Must be called straight from a click: the browser asks the reader. */
  turn(isOn: boolean): Promise<boolean>;
}
