import danger from './danger.json';
import { networksOf } from './network';
import wishes from './wishes.json';

const [ofDanger, ofWishes] = networksOf(danger, wishes);

/** What was learned, brought to life: scores by the labels of danger, and by the wishes. */
export const networks = { ofDanger, ofWishes };
