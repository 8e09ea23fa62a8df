using System.Linq;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>Commands of calls, operator, micro-relay, temperature, alarm and schedule: replies to the character (device.md 4).</summary>
public sealed class FeatureCommandsTests
{
    // Commands separated by bars, replies separated by bars, - for silence.
    public static TheoryData<string, string> Dialogues => new()
    {
        { "ONM|STATUS|OFFM|RESTARTM|ONALL|OFFALL", "Microrelay ON|~\nMicrorelay ON\n|Microrelay OFF|Microrelay restarted|All ON|All OFF" },
        { "onm|ONM5|ONM=5|ONALL5|RESTARTM5", "Microrelay ON|ONM5 - Error!|Incorrect value!|ONALL5 - Error!|RESTARTM5 - Error!" },
        { "MICRORELAYTIME=0|MICRORELAYTIME=900|MICRORELAYTIME=901|MICRORELAYTIME=-1|MICRORELAYTIME?", "MICRORELAYTIME=0 - OK|MICRORELAYTIME=900 - OK|Incorrect value!|Incorrect value!|MICRORELAYTIME=900 seconds" },
        { "MICRORELAYTIME=0010|MICRORELAYTIME?", "MICRORELAYTIME=10 - OK|MICRORELAYTIME=10 seconds" },

        { "RING?|RING=SWITCH|RING=X|RING=NOACTION|RING", "RING=(NOACTION),RESTART,SWITCH,MIC|SECLIST is not active!|Incorrect value!|RING=NOACTION - OK|RING - Error!" },
        { "SECNUMBER+407|SECLIST=ON|RING=mic|RING?|SECLIST=OFF|RING?", "SECNUMBER+407 - OK|SECLIST=ON - OK|-|-|-|-" },
        { "RINGCONFIRM=OFF|RINGCONFIRM?|RINGCONFIRMTYPE=CALL|RINGCONFIRMTYPE?|RINGCONFIRMTYPE=MMS", "RINGCONFIRM=OFF - OK|RINGCONFIRM=ON,(OFF)|RINGCONFIRMTYPE=CALL - OK|RINGCONFIRMTYPE=SMS,(CALL)|Incorrect value!" },
        { "MICLEVEL=16|MICLEVEL=0|MICLEVEL?", "Incorrect value!|MICLEVEL=0 - OK|MICLEVEL=0" },
        { "CALLBACK|CALLBACK=1|CALLBACK?", "No security setup!|Incorrect value!|CALLBACK? - Error!" },

        { "SALDO|SALDOUMS?|SALDOUMS=*100#|SALDOUMS?|SALDO|SALDOUMS=NO|SALDO", "SALDOUMS is not setup!|SALDOUMS: NO|SALDOUMS=*100# - OK|SALDOUMS: *100#|-|SALDOUMS=NO - OK|SALDOUMS is not setup!" },
        { "SALDOUMS=100#|SALDOUMS=*#|SALDOUMS=*123456789012345678901#|SALDOUMS=|SALDO?", "Incorrect value!|Incorrect value!|-|Incorrect value!|SALDO? - Error!" },
        { "SIMCARD*100#|SIMCARD*12345678901234567890#|SIMCARD*100|SIMCARD=*100#|SIMCARD|SIMCARD#", "-|-|SIMCARD*100 - Error!|SIMCARD=*100# - Error!|SIMCARD - Error!|SIMCARD# - Error!" },

        { "THERMOSTATON|THERMOSTAT?|THERMOSTATOFF|THERMOSTAT?", "THERMOSTATON - OK\nTHERMOSTAT=HEATING\nTEMPOFF=10\nAttention! Thermostat is working now!|THERMOSTAT: Enabled\nTHERMOSTAT=HEATING\nTEMPOFF=10|THERMOSTATOFF - OK\nAttention! Thermostat was disabled!|THERMOSTAT: Disabled\nTHERMOSTAT=HEATING\nTEMPOFF=10" },
        { "TEMPOFF=22|THERMOSTATON|THERMOSTAT=COOLING|THERMOSTAT=WARM|TEMPOFF=51|TEMPOFF?|TEMPOFF=-1", "TEMPOFF=22 - OK\nTHERMOSTAT=HEATING\nTHERMOSTAT: Disabled|~\nTEMPOFF=22\n|THERMOSTAT=COOLING - OK\nTEMPOFF=22\nTHERMOSTAT: Enabled|Incorrect value!|Incorrect value!|TEMPOFF? - Error!|Incorrect value!" },
        { "THERMALERT=ON|THERMALERT=X|THERMALERT=OFF|ALERTNUMBER+407|THERMALERT=ON|THERMALERT?|ALERTNUMBER-407|THERMALERT?", "No ALERTNUMBERs!|Incorrect value!|THERMALERT=OFF - OK|ALERTNUMBER+407 - OK|THERMALERT=ON - OK|THERMALERT=OFF,(ON)|ALERTNUMBER-407 - OK|THERMALERT=(OFF),ON" },
        { "TRISEALERT=35|TRISEALERT?|TRISEALERT=OFF|TRISEALERT?|TFALLALERT=-10|TFALLALERT?|TFALLALERT=-11", "TRISEALERT=35 - OK|TRISEALERT=35|TRISEALERT=OFF - OK|TRISEALERT=OFF|TFALLALERT=-10 - OK|TFALLALERT=-10|Incorrect value!" },
        { "TEMPCAL=9|TEMPCAL?|TEMPCAL=0|TEMPCAL=10|TEMPERATURE", "TEMPCAL=9 - OK|TEMPCAL=9|Incorrect value!|Incorrect value!|TEMPERATURE: N/A" },

        { "ALERTNUMBER?|ALERTNUMBER+0035891|ALERTNUMBER+35892|ALERTNUMBER?|ALERTNUMBER+35891|ALERTNUMBER-ALL|ALERTNUMBER?", "No ALERTNUMBERs!|ALERTNUMBER+35891 - OK|ALERTNUMBER+35892 - OK|ALERTNUMBERs: 35891, 35892|ALERTNUMBER+35891 - OK|ALERTNUMBER-ALL - OK|No ALERTNUMBERs!" },
        { "ALERTNUMBER-5|ALERTNUMBER+x|ALERTNUMBER+1234567890123456|ALERTNUMBER+|ALERTNUMBER-ALL|ALERTNUMBER=5", "Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!|ALERTNUMBER-ALL - OK|Incorrect value!" },

        { "ALARMON|ALARM?|ALARMOFF|ALARM?", "ALARMON - OK\nALARM function: Enabled|ALARM function: Enabled\nSensor(s): Connected\nALARM status: No activity\nMicrorelay: Disabled|ALARMOFF - OK\nALARM function: Disabled|~ALARM function: Disabled\n" },
        { "MICRORELAYTIME=1|ALARM?|SHOWALARMLOG|ALARM|ALARM=ON", "MICRORELAYTIME=1 - OK|~\nMicrorelay: Enabled|No ALARM activity!|ALARM - Error!|Incorrect value!" },
        { "SENSORTYPE?|SENSORTYPE=NC|ALARM?|SENSORTYPE=NO|SENSORTYPE=XX", "SENSORTYPE=(NO),NC|SENSORTYPE=NC - OK|~\nALARM status: Activity\n|SENSORTYPE=NO - OK|Incorrect value!" },
        { "ALERT?|ALERT=CALL|ALERT?|ALERT=SMSCHANGE|ALERT=OFF|ALERT=ON", "ALERT=(SMS),CALL,SMSCHANGE,OFF|ALERT=CALL - OK|ALERT=SMS,(CALL),SMSCHANGE,OFF|ALERT=SMSCHANGE - OK|ALERT=OFF - OK|Incorrect value!" },

        { "SCHEDULER?|SCHEDULER+11:59,*,aon|SCHEDULER+08:00,1,INF|SCHEDULER?|SCHEDULER-11:59|SCHEDULER-11:59|SCHEDULER-ALL|SCHEDULER?", "No SCHEDULER rules!|SCHEDULER+11:59,*,AON - OK|SCHEDULER+08:00,1,INF - OK|08:00,1,INF\n11:59,*,AON|SCHEDULER-11:59 - OK|Incorrect value!|SCHEDULER-ALL - OK|No SCHEDULER rules!" },
        { "SCHEDULER+24:00,*,ON|SCHEDULER+1:00,*,ON|SCHEDULER=08:00,*,ON|SCHEDULER|SCHEDULER-ALL", "Incorrect value!|Incorrect value!|Incorrect value!|SCHEDULER - Error!|SCHEDULER-ALL - OK" },

        { "RENEWINTERVAL?|RENEWINTERVALPW=123456abc|RENEWINTERVALPW=short|RENEWINTERVALPW=NO|RENEWINTERVAL123456abc", "No password, renew impossible|No security setup!|Incorrect value!|RENEWINTERVALPW=NO - OK|Renew password was not setup" },
        { "RENEWINTERVAL|RENEWINTERVAL=1|RENEWINTERVALPW|RENEWINTERVAL+|RENEWINTERVALPWabcdefghi", "RENEWINTERVAL - Error!|RENEWINTERVAL* - Error!|RENEWINTERVAL* - Error!|RENEWINTERVAL* - Error!|RENEWINTERVAL* - Error!" },
    };

    [Theory]
    [MemberData(nameof(Dialogues))]
    public void Replies_to_the_character(string commands, string replies)
    {
        CommandBench bench = new();
        string[] expected = replies.Split('|');
        string[] sent = commands.Split('|');
        Assert.Equal(sent.Length, expected.Length);
        for (int i = 0; i < sent.Length; i++)
        {
            string reply = bench.Send(sent[i]) ?? "-";
            Assert.True(expected[i].StartsWith('~') ? reply.Contains(expected[i][1..]) : expected[i] == reply, $"{sent[i]}: expected {expected[i]}, got {reply}");
        }
    }

    [Fact]
    public void RENEWINTERVAL_opens_the_window_with_the_right_password_alone()
    {
        CommandBench bench = new();
        bench.Send("PASSWORD=abcde");
        Assert.Equal("RENEWINTERVALPW=********* - OK", bench.Send("abcdeRENEWINTERVALPW=123456aBc"));
        Assert.Equal("Password presented, renew possible", bench.Send("abcdeRENEWINTERVAL?"));
        bench.CloseWindow();
        Assert.Equal("Invalid renew password!", bench.Send("abcdeRENEWINTERVAL123456abc"));
        Assert.False(bench.Device.Window.IsOpen(bench.NowMs));
        Assert.Equal("Configuration interval renewed", bench.Send("abcdeRENEWINTERVAL123456aBc"));
        Assert.True(bench.Device.Window.IsOpen(bench.NowMs));
        Assert.Equal("PASSWORD=NO - OK", bench.Send("abcdePASSWORD=NO"));
        Assert.Equal("No password, renew impossible", bench.Send("RENEWINTERVAL?"));
    }

    [Theory]
    [InlineData("RENEWINTERVALPW=123456abc", "RENEWINTERVALPW=********* - Time for configuration is expired (30min)!")]
    [InlineData("RENEWINTERVALPW=no", "RENEWINTERVALPW=NO - Time for configuration is expired (30min)!")]
    [InlineData("SIMCARD*100#", "SIMCARD*100# - Time for configuration is expired (30min)!")]
    [InlineData("RING=SWITCH", "RING=SWITCH - Time for configuration is expired (30min)!")]
    [InlineData("TEMPOFF=99", "TEMPOFF=99 - Time for configuration is expired (30min)!")]
    [InlineData("SCHEDULER+08:00,*,ON", "SCHEDULER+08:00,*,ON - OK")]
    [InlineData("SCHEDULER+99:00,*,ON", "Incorrect value!")]
    [InlineData("SALDO", "SALDOUMS is not setup!")]
    [InlineData("ALARMON", "ALARMON - OK\nALARM function: Enabled")]
    [InlineData("THERMOSTATOFF", "THERMOSTATOFF - OK\nAttention! Thermostat was disabled!")]
    [InlineData("CALLBACK", "No security setup!")]
    public void Outside_the_window(string command, string reply)
    {
        CommandBench bench = new();
        bench.CloseWindow();
        Assert.Equal(reply, bench.Send(command));
    }

    [Fact]
    public void CALLBACK_calls_who_asks()
    {
        CommandBench bench = new();
        bench.Send("SECNUMBER" + TestSms.Owner);
        bench.Send("SECLIST=ON");
        Assert.Equal("Call-back to your number if it can be recognized", bench.Send("CALLBACK"));
        Assert.Equal([TestSms.Owner], bench.CallBacks);
        bench.Send("SMSCONFIRM=OFF");
        Assert.Null(bench.Send("CALLBACK"));
        Assert.Equal(2, bench.CallBacks.Count);
    }

    [Fact]
    public void A_fifth_request_to_the_operator_is_refused()
    {
        CommandBench bench = new();
        Assert.Equal([null, null, null, null, "Execute error!"], Enumerable.Range(0, 5).Select(_ => bench.Send("SIMCARD*100#")));
    }

    [Fact]
    public void What_a_light_lacks_is_a_misspelled_command()
    {
        CommandBench bench = new(DeviceModel.Gsm707Light);
        foreach (string command in new[]
        {
            "ONM", "OFFM", "ONALL", "OFFALL", "RESTARTM", "TEMPERATURE", "DATE", "DATESMS", "SHOWALARMLOG", "ALARMON", "ALARMOFF", "ALARM?", "CALLBACK", "MICLEVEL?",
            "MICLEVEL=5", "THERMOSTATON", "THERMOSTATOFF", "THERMOSTAT?", "TEMPOFF=5", "TRISEALERT?", "TFALLALERT=5", "TEMPCAL?", "THERMALERT?", "MICRORELAYTIME?",
            "SENSORTYPE?", "ALERT?", "SCHEDULER?", "SCHEDULER-ALL",
        })
        {
            Assert.Equal(command + " - Error!", bench.Send(command));
        }

        Assert.Equal("Incorrect value!", bench.Send("RING=MIC"));
        Assert.Equal("RING=(NOACTION),RESTART,SWITCH", bench.Send("RING?"));
        Assert.Equal("No ALERTNUMBERs!", bench.Send("ALERTNUMBER?"));
    }
}
