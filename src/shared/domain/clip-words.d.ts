import { type Clip } from './reel-records.ts';
/**
 * What was said for the child at a moment, in a clip of it: one line for the whole clip. What is too long for a line
 * is written under the picture, so that nothing is lost.
 */
export declare function saidForChild(words: string, lineId: string): Pick<Clip, 'caption' | 'childLines'>;
/** All that is to be read in a clip: what the child says in the order of time, then what stands under the picture. */
export declare function clipWords({ childLines, caption }: Pick<Clip, 'childLines' | 'caption'>): readonly string[];
