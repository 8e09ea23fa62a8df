using System;

namespace iSocket.Simulator.Modem;

/// <summary>AT+CWHITELIST: up to 30 numbers whose calls the modem lets through; kept over power loss.</summary>
internal sealed class WhiteList
{
    public const int Capacity = 30;

    private readonly string[] _numbers = new string[Capacity];

    public WhiteList() => Array.Fill(_numbers, string.Empty);

    /// <summary>0 off, 1 calls, 2 messages, 3 both.</summary>
    public int Mode { get; set; }

    public string this[int index]
    {
        get => _numbers[index - 1];
        set => _numbers[index - 1] = value;
    }

    public bool AdmitsCall(string number) => (Mode & 1) == 0 || Array.IndexOf(_numbers, number) >= 0;
}
