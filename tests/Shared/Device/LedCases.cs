using iSocket.Core.Outputs;

namespace iSocket.Tests.Shared
{
    /// <summary>The edges of a LED under each pattern (device.md 6, D-32).</summary>
    public static class LedCases
    {
        /// <summary>Rows of name, script of <c>show=pattern</c> (<see cref="LedPattern"/>) and <c>end</c>, edges.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "off", "0:show=0 9000:end", "",
                "steady", "7:show=1 9000:end", "7+",
                "1 Hz", "0:show=2 2000:end", "0+ 500- 1000+ 1500- 2000+",
                "2 Hz", "100:show=3 1100:end", "100+ 350- 600+ 850- 1100+",
                "4 Hz", "0:show=4 600:end", "0+ 125- 250+ 375- 500+",
                "a flash every 3 s", "50:show=5 6200:end", "50+ 150- 3050+ 3150- 6050+ 6150-",
                "SIM problem", "0:show=6 4000:end", "0+ 125- 250+ 375- 500+ 625- 750+ 875- 1000+ 3125- 3250+ 3375- 3500+ 3625- 3750+ 3875- 4000+",
                "three flashes", "0:show=7 9000:end", "0+ 200- 400+ 600- 800+ 1000-",
                "the running pattern runs on", "0:show=2 300:show=2 1200:end", "0+ 500- 1000+",
                "another begins at its start", "0:show=2 300:show=4 800:end", "0+ 425- 550+ 675- 800+",
                "switched off in its light", "0:show=2 1200:show=0 9000:end", "0+ 500- 1000+ 1200-",
            };
        }

        /// <summary>Plays a script with the turns that the LED asks for.</summary>
        public static string Run(string text)
        {
            RecordedPin pin = new RecordedPin();
            Led led = new Led(pin);
            Script script = new Script(text);
            long dueMs = long.MaxValue;
            while (script.Next())
            {
                while (dueMs <= script.AtMs)
                {
                    pin.NowMs = dueMs;
                    dueMs = Turns.Next(dueMs, led.Tick(dueMs));
                }

                pin.NowMs = script.AtMs;
                if (script.Verb == "show")
                {
                    led.Show((LedPattern)script.Argument, script.AtMs);
                }

                dueMs = led.Tick(script.AtMs);
            }

            return pin.Edges;
        }
    }
}
