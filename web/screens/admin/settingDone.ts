import { useCallback } from 'react';
import { announce } from '../../app/notice';
import { queries } from '../../app/queries';
import { useWords } from '../../words/spoken';

/** What comes after something was set: it is told, and the settings are read anew. */
export function useSettingDone() {
  const { say } = useWords();
  return useCallback(async (): Promise<void> => {
    announce(say('admin.settingDone'));
    await queries.invalidateQueries({ queryKey: ['settings'] });
  }, [say]);
}
