using iSocket.Core.Control;
using iSocket.Core.Outputs;

namespace iSocket.Tests.Shared
{
    /// <summary>What acts on the micro-relay: the latest wins, after a pulse it is off (device.md C-2, C-4, C-9, P-4).</summary>
    public static class MicroRelayCases
    {
        /// <summary>Rows of name, script, edges of the relay. <c>lose</c> and <c>return</c> stand for mains, <c>end-pulse</c> for disarming, <c>reset</c> for a restart of the processor.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "off at power-on", "0:end 1000000:end", "",
                "on and off", "1000:on 5000:off", "1000+ 5000-",
                "RESTARTM while off", "1000:restart=10 30000:end", "1000+ 11000-",
                "RESTARTM while on", "0:on 1000:restart=10 30000:end", "0+ 1000- 11000+",
                "RESTARTM in a RESTARTM starts afresh and ends where it stood", "0:on 1000:restart=10 6000:restart=10 30000:end", "0+ 1000- 16000+",
                "ON ends a RESTARTM", "0:on 1000:restart=10 3000:on 30000:end", "0+ 1000- 3000+",
                "OFF ends a RESTARTM", "1000:restart=10 3000:off 30000:end", "1000+ 3000-",
                "a pulse", "1000:pulse=30 60000:end", "1000+ 31000-",
                "a pulse while on ends off", "0:on 1000:pulse=30 60000:end", "0+ 31000-",
                "a pulse in a pulse starts afresh", "1000:pulse=30 21000:pulse=30 90000:end", "1000+ 51000-",
                "a pulse ends a RESTARTM", "0:on 1000:restart=10 3000:pulse=30 90000:end", "0+ 1000- 3000+ 33000-",
                "ON ends a pulse and stays", "1000:pulse=30 5000:on 90000:end", "1000+",
                "OFF ends a pulse", "1000:pulse=30 5000:off 90000:end", "1000+ 5000-",
                "RESTARTM ends a pulse", "1000:pulse=30 5000:restart=10 90000:end", "1000+ 5000- 15000+",
                "disarming ends a pulse", "1000:pulse=30 5000:end-pulse 90000:end", "1000+ 5000-",
                "disarming leaves ONM", "1000:on 5000:end-pulse 90000:end", "1000+",
                "disarming leaves ONM after a pulse", "1000:pulse=30 3000:on 5000:end-pulse 90000:end", "1000+",
                "disarming leaves a RESTARTM", "0:on 1000:restart=10 5000:end-pulse 90000:end", "0+ 1000- 11000+",
                "without mains it is off and stays off", "0:on 5000:lose 6000:on 7000:restart=10 8000:pulse=30 9000:return 90000:end", "0+ 5000-",
                "after mains it obeys again", "0:on 5000:lose 9000:return 10000:on", "0+ 5000- 10000+",
                "OFFM without mains", "0:on 5000:lose 6000:off 9000:return 90000:end", "0+ 5000-",
                "a pulse runs on through a reset", "1000:pulse=30 10000:reset 90000:end", "1000+ 31000-",
                "a RESTARTM runs on through a reset", "0:on 1000:restart=10 5000:reset 90000:end", "0+ 1000- 11000+",
                "ON stays through a reset", "0:on 5000:reset 90000:end", "0+",
                "a pulse that ended in a reset", "1000:pulse=30 10000:reset 31000:end 40000:reset 90000:end", "1000+ 31000-",
            };
        }

        /// <summary>Plays a script.</summary>
        public static string Run(string text)
        {
            RecordedPin pin = new RecordedPin();
            MicroRelayControl relay = new MicroRelayControl(new MicroRelayOutput(pin));
            Script script = new Script(text);
            long dueMs = relay.Tick(0);
            while (script.Next())
            {
                while (dueMs <= script.AtMs)
                {
                    pin.NowMs = dueMs;
                    dueMs = Turns.Next(dueMs, relay.Tick(dueMs));
                }

                relay = Do(relay, pin, script);
                pin.NowMs = script.AtMs;
                dueMs = relay.Tick(script.AtMs);
            }

            return pin.Edges;
        }

        private static MicroRelayControl Do(MicroRelayControl relay, RecordedPin pin, Script script)
        {
            switch (script.Verb)
            {
                case "on":
                case "off":
                    relay.Switch(script.Verb == "on");
                    break;
                case "restart":
                    relay.Restart(script.Argument, script.AtMs);
                    break;
                case "pulse":
                    relay.Pulse(script.Argument, script.AtMs);
                    break;
                case "end-pulse":
                    relay.EndPulse();
                    break;
                case "lose":
                case "return":
                    relay.SetMains(script.Verb == "return");
                    break;
                case "reset":
                    return Restarted(relay, pin);
            }

            return relay;
        }

        // The pin's level outlives the object here, as if the reset took no time.
        private static MicroRelayControl Restarted(MicroRelayControl relay, RecordedPin pin)
        {
            int bits = relay.Save(out long endMs);
            MicroRelayControl next = new MicroRelayControl(new MicroRelayOutput(pin));
            next.Restore(bits, endMs);
            return next;
        }
    }
}
