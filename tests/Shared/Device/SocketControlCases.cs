using iSocket.Core.Control;

namespace iSocket.Tests.Shared
{
    /// <summary>What the relay does on what was asked for (device.md C-1 to C-3, C-9, P-3, P-4).</summary>
    public static class SocketControlCases
    {
        /// <summary>
        /// Rows of name, script, edges of the relay with the final state. <c>reset</c> stands for a restart of the processor,
        /// <c>mains=0</c> and <c>mains=1</c> for mains going and returning, <c>end</c> for nothing but the passing of time.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing asked", "0:end 9000000:end", "/off",
                "on and off", "10:on 20:on 30:off 40:off", "10+ 30-/off",
                "toggled", "10:toggle 20:toggle 30:toggle", "10+ 20- 30+/on",
                "on for 2 minutes", "1000:onfor=2 500000:end", "1000+ 121000-/off",
                "on for 2 minutes while on", "0:on 1000:onfor=2 500000:end", "0+ 121000-/off",
                "off for 2 minutes", "0:on 1000:offfor=2 500000:end", "0+ 1000- 121000+/on",
                "off for 1 minute while off", "1000:offfor=1 500000:end", "61000+/on",
                "720 minutes", "1000:onfor=720 90000000:end", "1000+ 43201000-/off",
                "the latest timer counts", "0:onfor=1 30000:onfor=1 500000:end", "0+ 90000-/off",
                "OFF ends a timer", "0:onfor=1 30000:off 31000:on 500000:end", "0+ 30000- 31000+/on",
                "the button ends a timer", "0:offfor=1 30000:toggle 40000:toggle 500000:end", "30000+ 40000-/off",
                "RESTART while off", "1000:restart=10 500000:end", "1000+ 11000-/off",
                "RESTART while on", "0:on 1000:restart=10 500000:end", "0+ 1000- 11000+/on",
                "RESTART in a RESTART starts afresh", "0:on 1000:restart=10 6000:restart=10 500000:end", "0+ 1000- 16000+/on",
                "ON ends a RESTART", "0:on 1000:restart=10 2000:on 500000:end", "0+ 1000- 2000+/on",
                "a timer ends in a RESTART", "0:onfor=1 55000:restart=10 500000:end", "0+ 55000-/off",
                "a RESTART ends before the timer", "0:onfor=1 20000:restart=10 500000:end", "0+ 20000- 30000+ 60000-/off",
                "a timer ends in a RESTART while off", "0:offfor=1 55000:restart=10 500000:end", "55000+/on",
                "a timer runs on through a reset", "0:onfor=2 60000:reset 500000:end", "0+ 120000-/off",
                "a RESTART runs on through a reset", "0:on 1000:restart=600 60000:reset 900000:end", "0+ 1000- 601000+/on",
                "after mains a timer is over", "0:onfor=10 60000:mains=0 120000:mains=1 900000:end", "0+ 60000-/off",
                "after mains an OFF timer is over too", "0:offfor=10 60000:mains=0 120000:mains=1 900000:end", "120000+/on",
                "after mains a RESTART is over", "0:on 1000:restart=600 60000:mains=0 120000:mains=1 900000:end", "0+ 1000- 120000+/on",
                "nothing goes on without mains", "0:mains=0 10:on 20:onfor=1 30:offfor=1 40:restart=5 50:toggle 900000:end", "/off",
                "OFF without mains is remembered", "0:on 10:mains=0 20:off 30:mains=1 900000:end", "0+ 10-/off",
            };
        }

        /// <summary>Plays a script.</summary>
        public static string Run(string text)
        {
            RecordedPin pin = new RecordedPin();
            SocketControl socket = new SocketControl(pin);
            Script script = new Script(text);
            long dueMs = long.MaxValue;
            while (script.Next())
            {
                while (dueMs <= script.AtMs)
                {
                    pin.NowMs = dueMs;
                    dueMs = Turns.Next(dueMs, socket.Tick(dueMs));
                }

                pin.NowMs = script.AtMs;
                socket = Do(socket, pin, script);
                dueMs = socket.Tick(script.AtMs);
            }

            return pin.Edges + (socket.IsOn ? "/on" : "/off");
        }

        private static SocketControl Do(SocketControl socket, RecordedPin pin, Script script)
        {
            switch (script.Verb)
            {
                case "on":
                    socket.Switch(true, script.AtMs);
                    break;
                case "off":
                    socket.Switch(false, script.AtMs);
                    break;
                case "toggle":
                    socket.Toggle(script.AtMs);
                    break;
                case "onfor":
                    socket.SwitchFor(true, script.Argument, script.AtMs);
                    break;
                case "offfor":
                    socket.SwitchFor(false, script.Argument, script.AtMs);
                    break;
                case "restart":
                    socket.Restart(script.Argument, script.AtMs);
                    break;
                case "mains":
                    SetMains(socket, script);
                    break;
                case "reset":
                    return Restarted(socket, pin);
            }

            return socket;
        }

        private static void SetMains(SocketControl socket, Script script)
        {
            if (script.Argument == 0)
            {
                socket.LoseMains(script.AtMs);
            }
            else
            {
                socket.PowerOn(socket.FinalState, script.AtMs);
            }
        }

        // The pin's level outlives the object here, as if the reset took no time.
        private static SocketControl Restarted(SocketControl socket, RecordedPin pin)
        {
            SocketState state = new SocketState();
            socket.Save(state);
            SocketControl next = new SocketControl(pin);
            next.Restore(state);
            return next;
        }
    }
}
