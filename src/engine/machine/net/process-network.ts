/**
 * How modules get at the network of the machine that they run on. Processes of one machine share it. It is made when it
 * is asked for, by whoever asks (stdlib/socket/network-of.ts), so that a run without sockets does without its code.
 */
import type { Rt } from '../../objects/runtime.ts';
import type { NetClock, Network, NetworkConfig } from './network.ts';

/** Key of `rt.state`. */
export const NETWORK = 'machine.network';

export type MakeNetwork = (config: NetworkConfig, clock: NetClock) => Network;
/** The machine's network; made on the first call. */
export type LentNetwork = (make: MakeNetwork) => Network;

export function lendNetwork(rt: Rt, network: LentNetwork): void {
  rt.state.set(NETWORK, network);
}
