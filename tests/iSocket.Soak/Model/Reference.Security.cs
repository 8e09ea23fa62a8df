using System;
using System.Collections.Immutable;
using System.Linq;

namespace iSocket.Soak.Model;

/// <summary>Lists, passwords, renewal: device.md 4.4, 4.8.</summary>
internal sealed partial record Reference
{
    private const int MostNumbers = 10;

    private string? ChangeList(string name, char sign, string value)
    {
        ImmutableList<string> list = name == "SECNUMBER" ? Owners : Alerted;
        bool isNumber = value.Length is > 0 and <= 15 && value.All(char.IsAsciiDigit);
        switch (sign)
        {
            case '-' when value == "ALL":
                list = [];
                break;
            case '-' when isNumber && list.Contains(value):
                list = list.Remove(value);
                break;
            case '+' when isNumber && (list.Contains(value) || list.Count < MostNumbers):
                list = list.Contains(value) ? list : list.Add(value);
                break;
            default:
                return "Incorrect value!";
        }

        if (name == "SECNUMBER")
        {
            Owners = list;
            Values = list.IsEmpty ? Values.SetItem("SECLIST", "OFF") : Values;
            AfterSecurityChange();
        }
        else
        {
            Alerted = list;
            Values = list.IsEmpty ? Values.SetItem("THERMALERT", "OFF") : Values;
        }

        return null;
    }

    private string? SetPassword(string value)
    {
        if (!value.Equals("NO", StringComparison.OrdinalIgnoreCase) && !(value.Length == 5 && value.All(char.IsAsciiLetterOrDigit)))
        {
            return "Incorrect value!";
        }

        Password = value.Length == 5 ? value : string.Empty;
        AfterSecurityChange();
        return null;
    }

    private string? SetRenewPassword(string value)
    {
        if (value.Equals("NO", StringComparison.OrdinalIgnoreCase))
        {
            RenewPassword = string.Empty;
            return null;
        }

        if (value.Length != 9 || !value.All(char.IsAsciiLetterOrDigit))
        {
            return "Incorrect value!";
        }

        if (this["SECLIST"] == "OFF" && Password.Length == 0)
        {
            return "No security setup!";
        }

        RenewPassword = value;
        return null;
    }

    private string? Renew(string given)
    {
        if (RenewPassword.Length == 0)
        {
            return Refuse("Renew password was not setup");
        }

        if (given != RenewPassword)
        {
            return Refuse("Invalid renew password!");
        }

        WindowEndUs = _toUs + (30 * MinuteUs);
        return Confirm("Configuration interval renewed");
    }

    //
    private void AfterSecurityChange()
    {
        if (this["SECLIST"] == "OFF")
        {
            Values = Values.SetItem("RING", "NOACTION");
            RenewPassword = Password.Length > 0 ? RenewPassword : string.Empty;
        }
    }
}
