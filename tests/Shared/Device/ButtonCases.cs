using System.Text;
using iSocket.Core.Inputs;

namespace iSocket.Tests.Shared
{
    /// <summary>Presses of the button and what they are taken for (device.md B-1, B-3, D-13).</summary>
    public static class ButtonCases
    {
        /// <summary>Rows of name, script of <c>down</c>, <c>up</c>, <c>look</c>, presses with the moment of their recognition.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "never touched", "0:look 10000:look", "",
                "a short press", "0:look 1000:down 1200:up 2000:look", "short@1230",
                "just debounced", "0:look 1000:down 1030:look 1031:up 2000:look", "short@1061",
                "too short to count", "0:look 1000:down 1029:up 2000:look", "",
                "bouncing edges make one press", "0:look 1000:down 1005:up 1010:down 1100:up 1103:down 1106:up 2000:look", "short@1136",
                "just under five seconds", "0:look 1000:down 5969:up 7000:look", "short@5999",
                "five seconds", "0:look 1000:down 6000:up 7000:look", "long@6030",
                "a minute", "0:look 1000:down 61000:up 62000:look", "long@61030",
                "held over the start", "0:down 0:look 9000:up 10000:look", "",
                "held over the start, then pressed", "0:down 0:look 3000:up 4000:down 4100:up 5000:look", "short@4130",
                "two presses", "0:look 1000:down 1100:up 1200:down 1300:up 2000:look", "short@1130 short@1330",
            };
        }

        /// <summary>Plays a script with the turns that the button asks for, and one at every change of the pin.</summary>
        public static string Run(string text)
        {
            ScriptedInput pin = new ScriptedInput();
            Button button = new Button(pin);
            Script script = new Script(text);
            StringBuilder presses = new StringBuilder();
            long dueMs = long.MaxValue;
            while (script.Next())
            {
                while (dueMs <= script.AtMs)
                {
                    dueMs = Turns.Next(dueMs, Turn(button, dueMs, presses));
                }

                pin.IsActive = script.Verb == "down" || (script.Verb == "look" && pin.IsActive);
                dueMs = Turn(button, script.AtMs, presses);
            }

            return presses.ToString();
        }

        private static long Turn(Button button, long nowMs, StringBuilder presses)
        {
            long dueMs = button.Tick(nowMs);
            if (button.TakeShortPress())
            {
                presses.Append(presses.Length == 0 ? "short@" : " short@").Append(nowMs.ToString());
            }

            if (button.TakeLongPress())
            {
                presses.Append(presses.Length == 0 ? "long@" : " long@").Append(nowMs.ToString());
            }

            return dueMs;
        }
    }
}
