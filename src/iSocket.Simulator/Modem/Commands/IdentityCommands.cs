namespace iSocket.Simulator.Modem.Commands;

/// <summary>What the module is (AT manual chapters 2 and 3, answers as a SIM800L gives them).</summary>
internal sealed class IdentityCommands
{
    private const string Maker = "SIMCOM_Ltd";
    private const string Model = "SIMCOM_SIM800L";
    private const string Revision = "Revision:1418B05SIM800L24";
    private const string Imei = "864717001234560";

    private readonly ModemParts _parts;

    public IdentityCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("I", (_, answer) =>
        {
            answer.Line("SIM800 R14.18");
            answer.Ok();
        });
        table.Add("+CGMI", Reply.Info(Maker));
        table.Add("+GMI", Reply.Info(Maker));
        table.Add("+CGMM", Reply.Info(Model));
        table.Add("+GMM", Reply.Info(Model));
        table.Add("+GOI", Reply.Info("SIM800"));
        table.Add("+CGMR", Reply.Info(Revision));
        table.Add("+GMR", Reply.Info(Revision));
        table.Add("+GSV", Reply.Info(Maker, Model, Revision));
        table.Add("+CGSN", Reply.Info(Imei));
        table.Add("+GSN", Reply.Info(Imei));
        table.Add("+GCAP", Reply.Info("+GCAP: +FCLASS,+CGSM"));
        table.Add("+CBC", BatteryCharge);
        table.Add("+CADC", Reply.Info("+CADC: 1,7"));
        table.Add("+CPAS", Activity);
    }

    private void BatteryCharge(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Set)
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        answer.Line(command.Form == AtForm.Test ? "+CBC: (0-2),(1-100),(voltage)" : "+CBC: 0,81," + _parts.SupplyMv);
        answer.Ok();
    }

    private void Activity(AtCommand command, Answer answer)
    {
        int state = 0;
        if (_parts.Calls.Find(CallControl.Incoming) is not null)
        {
            state = 3;
        }
        else if (_parts.Calls.Calls.Count > 0)
        {
            state = 4;
        }

        answer.Line(command.Form == AtForm.Test ? "+CPAS: (0,2,3,4)" : "+CPAS: " + state);
        answer.Ok();
    }
}
