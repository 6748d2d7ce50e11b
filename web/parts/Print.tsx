import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../words/spoken';

/** Prints the page that is shown. */
export function Print() {
  const { say } = useWords();
  return <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => { print(); }}>{say('parts.print')}</Button>;
}
