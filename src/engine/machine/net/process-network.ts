/** How modules get at the network of the machine that they run on. Processes of one machine share it. */
import type { Rt } from '../../objects/runtime.ts';
import type { Network } from './network.ts';

/** Key of `rt.state`. */
export const NETWORK = 'machine.network';

export function lendNetwork(rt: Rt, network: () => Network): void {
  rt.state.set(NETWORK, network);
}

export function networkOf(rt: Rt): Network {
  return (rt.state.get(NETWORK) as () => Network)();
}
