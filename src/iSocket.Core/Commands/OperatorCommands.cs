using iSocket.Core.Hal;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>SALDO, SALDOUMS, SIMCARD (device.md 4.6, U-1). The operator's answer comes later.</summary>
    internal sealed class OperatorCommands
    {
        private readonly DeviceContext _device;

        internal OperatorCommands(DeviceContext device)
        {
            _device = device;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("SALDO", CommandForm.Bare, CommandKind.Control, Features.None, Balance).Always();
            row.Describe("13", string.Empty, "SALDO", "SALDOUMS is not setup!", "Passes the operator's answer to the code of SALDOUMS on.");
            row = table.AddSet(_device.Settings.BalanceCode, Features.None);
            row.Describe("13", "*<code># with 1 to 20 of 0-9, * and #; or NO", "SALDOUMS=*100#", "SALDOUMS=*100# - OK", "Sets the code that SALDO sends.");
            row = table.AddAsk(_device.Settings.BalanceCode, Features.None);
            row.Describe("13", string.Empty, "SALDOUMS?", "SALDOUMS: NO", "Tells the code that SALDO sends.");
            row = table.Add("SIMCARD", CommandForm.Code, CommandKind.Configuration, Features.None, Code).Always();
            row.Describe("13", "*<code>#", "SIMCARD*100#", "<answer of the operator>", "Sends a code to the operator and passes the answer on.");
        }

        private void Balance(CommandCall call)
        {
            if (!_device.Settings.BalanceCode.IsSet)
            {
                call.Refuse(Texts.NoBalanceCode);
                return;
            }

            Ask(call, _device.Settings.BalanceCode.Value);
        }

        private void Code(CommandCall call)
        {
            Ask(call, call.Argument);
        }

        private void Ask(CommandCall call, string code)
        {
            if (_device.Ussd.TryAsk(code, call.Sender))
            {
                call.Defer();
            }
            else
            {
                call.Refuse(Texts.ExecuteError);
            }
        }
    }
}
