import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

describe('an answer that only sounds like danger', () => {
  it.each<[SlotName, string]>([
    ['mobility', "no, can't move"],
    ['mobility', 'cant get up by myself'],
    ['mobility', 'no me puedo mover'],
    ['canTransferToCarSeat', 'no puede pararse solo'],
    ['someoneCanDrive', "there's nobody, my kids are in Georgia and the neighbors are older than I am"],
    ['canDrive', 'no, jamás en la vida he manejado yo'],
  ])('is asked about at most, where %s was asked: %s', (asked, text) => {
    expect(listen(text, [asked]).danger).toBe('routine');
  });

  it.each<[SlotName, string]>([
    ['mobility', "I can't move, I fell"],
    ['mobility', 'me caí y no me puedo mover'],
    ['mobility', 'wheelchair, and my chest is tight and my arm hurts'],
    ['canUseBus', 'no, I cannot breathe'],
    ['appointmentTime', '11:20, but his face is drooping since breakfast'],
    ['pickup', '77 Madison Ave, y apúrense, tengo media cara dormida'],
    ['someoneCanDrive', 'nobody, and I want to die'],
  ])('is danger where it tells of one, whatever %s was asked: %s', (asked, text) => {
    expect(['emergency', 'crisis']).toContain(listen(text, [asked]).danger);
  });

  it.each(["can't move", 'no me puedo mover', 'no se puede mover'])(
    'is an emergency where nothing of the kind was asked: %s',
    (text) => {
      expect(listen(text).danger).toBe('emergency');
      expect(listen(text, ['pickup']).danger).toBe('emergency');
      expect(listen(text, ['mobility']).danger).toBe('routine');
    },
  );
});
