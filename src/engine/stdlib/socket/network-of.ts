/** The network of the machine that a module runs on, with the simulated internet behind it. */
import { SimulatedInternet } from '../../machine/internet/internet.ts';
import { Network } from '../../machine/net/network.ts';
import { NETWORK, type LentNetwork, type MakeNetwork } from '../../machine/net/process-network.ts';
import type { Rt } from '../../objects/runtime.ts';

const make: MakeNetwork = (config, clock) => new Network(config, clock, new SimulatedInternet());

export const networkOf = (rt: Rt): Network => (rt.state.get(NETWORK) as LentNetwork)(make);
