using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>SCHEDULER (device.md 4.12).</summary>
    internal sealed class ScheduleCommands
    {
        private const string All = "ALL";
        private readonly ScheduleSetting _rules;

        internal ScheduleCommands(DeviceContext device)
        {
            _rules = device.Settings.Schedule;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add(_rules.Name, CommandForm.Add, CommandKind.Control, Features.Full, AddRule).For(_rules);
            row.Describe("11", "hh:mm,<day>,<action>: day * or 1 (Monday) to 7; action ON, OFF, INF, AON, AOF", "SCHEDULER+08:00,*,ON", "SCHEDULER+08:00,*,ON - OK", "Adds a rule; up to 8.");
            row = table.Add(_rules.Name, CommandForm.Remove, CommandKind.Control, Features.Full, RemoveRule).For(_rules);
            row.Describe("11", "hh:mm, or ALL", "SCHEDULER-ALL", "SCHEDULER-ALL - OK", "Removes every rule at that time, or all.");
            row = table.AddAsk(_rules, Features.Full);
            row.Describe("11", string.Empty, "SCHEDULER?", "No SCHEDULER rules!", "Tells the rules.");
        }

        private void AddRule(CommandCall call)
        {
            if (!_rules.TryAdd(call.Argument, out int index))
            {
                call.Incorrect();
                return;
            }

            call.Done(_rules.Name + "+" + _rules.Text(index) + Texts.Ok);
        }

        private void RemoveRule(CommandCall call)
        {
            if (call.Argument == All)
            {
                _rules.Reset();
            }
            else if (!_rules.TryRemove(call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(_rules.Name + "-" + call.Argument + Texts.Ok);
        }
    }
}
