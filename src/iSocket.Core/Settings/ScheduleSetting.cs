using System.Text;

namespace iSocket.Core.Settings
{
    /// <summary>The rules of the schedule (device.md 4.12): sorted by time, within a minute in order of entry.</summary>
    public sealed class ScheduleSetting : Setting
    {
        /// <summary>How many rules there are at most (H-1).</summary>
        public const int Capacity = 8;

        /// <summary>Day of a rule that holds every day.</summary>
        public const int EveryDay = 0;

        private const int MinutesPerDay = 1440;

        private readonly int[] _minute = new int[Capacity];
        private readonly int[] _day = new int[Capacity];
        private readonly ScheduleAction[] _action = new ScheduleAction[Capacity];
        private readonly string[] _actionNames = new string[] { "ON", "OFF", "INF", "AON", "AOF" };

        // Moves along with its rule: the last local minute in which it ran, owned by the scheduler.
        private readonly long[] _ranMinute = new long[Capacity];

        /// <summary>Creates an empty schedule.</summary>
        public ScheduleSetting(int id, string name)
            : base(id, name)
        {
        }

        /// <summary>Number of rules.</summary>
        public int Count { get; private set; }

        /// <summary>Counts up with every change.</summary>
        public int Changes { get; private set; }

        /// <inheritdoc/>
        public override string Range => "up to " + Capacity + " rules hh:mm,<day>,<action>";

        /// <summary>Minute of the day of a rule, 0 to 1439.</summary>
        public int Minute(int index)
        {
            return _minute[index];
        }

        /// <summary>Day of a rule: 1 (Monday) to 7 (Sunday), or <see cref="EveryDay"/>.</summary>
        public int Day(int index)
        {
            return _day[index];
        }

        /// <summary>What a rule does.</summary>
        public ScheduleAction Action(int index)
        {
            return _action[index];
        }

        /// <summary>The last local minute, counted since 2000, in which a rule ran; -1 when never.</summary>
        public long RanMinute(int index)
        {
            return _ranMinute[index];
        }

        /// <summary>Notes that a rule ran.</summary>
        public void SetRanMinute(int index, long minute)
        {
            _ranMinute[index] = minute;
        }

        /// <summary>Adds a rule from its text; the same rule again changes nothing.</summary>
        /// <param name="text"><c>hh:mm,&lt;day&gt;,&lt;action&gt;</c>, upper case.</param>
        /// <param name="index">The rule's place.</param>
        /// <returns>False when it is malformed or there is no room.</returns>
        public bool TryAdd(string text, out int index)
        {
            index = -1;
            if (text.Length < 10 || text[5] != ',' || text[7] != ',' || !TryReadTime(text, out int minute) || !TryReadDay(text[6], out int day)
                || !TryReadAction(text.Substring(8), out ScheduleAction action))
            {
                return false;
            }

            int at = 0;
            while (at < Count && _minute[at] <= minute)
            {
                if (_minute[at] == minute && _day[at] == day && _action[at] == action)
                {
                    index = at;
                    return true;
                }

                at++;
            }

            if (Count == Capacity)
            {
                return false;
            }

            Insert(at, minute, day, action);
            index = at;
            return true;
        }

        /// <summary>Removes every rule at a time.</summary>
        /// <returns>False when the time is malformed or has no rule.</returns>
        public bool TryRemove(string time)
        {
            if (time.Length != 5 || !TryReadTime(time, out int minute))
            {
                return false;
            }

            int kept = 0;
            for (int i = 0; i < Count; i++)
            {
                if (_minute[i] != minute)
                {
                    Move(i, kept);
                    kept++;
                }
            }

            bool hasRemoved = kept < Count;
            Count = kept;
            Changes += hasRemoved ? 1 : 0;
            return hasRemoved;
        }

        /// <summary>A rule as the owner writes it.</summary>
        public string Text(int index)
        {
            int minute = _minute[index];
            string day = _day[index] == EveryDay ? "*" : _day[index].ToString();
            return (minute / 60).ToString("D2") + ":" + (minute % 60).ToString("D2") + "," + day + "," + _actionNames[(int)_action[index]];
        }

        /// <inheritdoc/>
        public override void Reset()
        {
            Count = 0;
            Changes++;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            return false;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return string.Empty;
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            if (Count == 0)
            {
                return Core.Text.Texts.NoRules;
            }

            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Count; i++)
            {
                text.Append(i == 0 ? string.Empty : "\n").Append(Text(i));
            }

            return text.ToString();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            for (int i = 0; i < Count; i++)
            {
                records.AddByte(_minute[i] & 0xFF);
                records.AddByte(_minute[i] >> 8);
                records.AddByte(_day[i]);
                records.AddByte((int)_action[i]);
            }
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            Reset();
            while (records.Left >= 4)
            {
                int minute = records.ReadByte();
                minute |= records.ReadByte() << 8;
                int day = records.ReadByte();
                int action = records.ReadByte();
                if (minute >= MinutesPerDay || day > 7 || action >= _actionNames.Length || Count == Capacity)
                {
                    Reset();
                    return false;
                }

                Insert(Count, minute, day, (ScheduleAction)action);
            }

            return true;
        }

        private static bool TryReadTime(string text, out int minute)
        {
            minute = -1;
            if (text[2] != ':' || !Core.Text.Ascii.TryParseUInt(text, 0, 2, out int hours) || !Core.Text.Ascii.TryParseUInt(text, 3, 2, out int minutes)
                || hours > 23 || minutes > 59)
            {
                return false;
            }

            minute = (hours * 60) + minutes;
            return true;
        }

        private static bool TryReadDay(char c, out int day)
        {
            day = c == '*' ? EveryDay : c - '0';
            return c == '*' || (c >= '1' && c <= '7');
        }

        private bool TryReadAction(string text, out ScheduleAction action)
        {
            action = ScheduleAction.On;
            for (int i = 0; i < _actionNames.Length; i++)
            {
                if (_actionNames[i] == text)
                {
                    action = (ScheduleAction)i;
                    return true;
                }
            }

            return false;
        }

        private void Insert(int at, int minute, int day, ScheduleAction action)
        {
            for (int i = Count; i > at; i--)
            {
                Move(i - 1, i);
            }

            _minute[at] = minute;
            _day[at] = day;
            _action[at] = action;
            _ranMinute[at] = -1;
            Count++;
            Changes++;
        }

        private void Move(int from, int to)
        {
            _minute[to] = _minute[from];
            _day[to] = _day[from];
            _action[to] = _action[from];
            _ranMinute[to] = _ranMinute[from];
        }
    }
}
