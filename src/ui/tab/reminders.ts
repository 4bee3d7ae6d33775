import type { Reminders } from '../../kit/revisit/reminders.ts';
import type { TabClient } from './tab-client.ts';

/** Reminders of the day to come back, switched on only with the browser's permission. */
export function createReminders({ call, askForNotifications }: TabClient): Reminders {
  const answerOf = async (isOn: boolean): Promise<boolean> => {
    const outcome = await call('reminders/switch', { isOn });
    return outcome.ok && outcome.value;
  };
  return {
    async isOn() {
      const outcome = await call('reminders/is-on', {});
      return outcome.ok && outcome.value;
    },
    async turn(isOn) {
      // Nothing may be awaited before this: both browsers ask the reader only straight from a click.
      if (isOn && !(await askForNotifications())) return false;
      return answerOf(isOn);
    },
  };
}
