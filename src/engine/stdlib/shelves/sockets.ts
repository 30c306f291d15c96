/** The shelf "sockets": sockets and selectors, and the sites that they reach. */
import { initSocket } from '../_socket.ts';
import { initSelect } from '../select.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './sockets-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _socket: initSocket,
    select: initSelect,
  },
});
