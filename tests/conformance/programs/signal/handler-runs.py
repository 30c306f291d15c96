# A handler runs in the main thread, with the number and the frame.
import os
import signal


def handler(signum, frame):
    print('handler', signum == signal.SIGUSR1, signal.Signals(signum).name, frame.f_code.co_name)


def main():
    print(signal.signal(signal.SIGUSR1, handler))
    os.kill(os.getpid(), signal.SIGUSR1)
    print('after kill')
    signal.raise_signal(signal.SIGUSR1)
    print('after raise_signal', signal.getsignal(signal.SIGUSR1) is handler)


main()
