using System;

namespace iSocket.Simulator.Board;

/// <summary>
/// A DS18B20 at bit level (Maxim DS18B20 datasheet, 19-7487 Rev 6: ROM and function commands, scratchpad, configuration
/// register, conversion times). Externally powered, alone on its bus.
/// </summary>
internal sealed class VirtualDs18b20
{
    private const int ScratchpadLength = 9;
    private const short PowerOnReading = 0x0550;
    private const long ConversionUs12Bit = 750_000;

    // Family 0x28, six bytes of serial number, CRC.
    private readonly byte[] _rom = [0x28, 0x4A, 0x1C, 0x77, 0x0B, 0x00, 0x00, 0x00];
    private readonly byte[] _scratchpad = new byte[ScratchpadLength];
    private readonly byte[] _eeprom = [0x4B, 0x46, 0x7F];
    private readonly byte[] _shift = new byte[ScratchpadLength];
    private State _state;
    private int _bit;
    private int _searchPhase;
    private bool _selectedSoFar;
    private long _conversionEndUs;
    private bool _converting;
    private short _pending;
    private SensorFault _fault;

    public VirtualDs18b20()
    {
        _rom[7] = Crc(_rom.AsSpan(0, 7));
        PowerUp();
    }

    private enum State
    {
        Deselected,
        RomCommand,
        MatchRom,
        SearchRom,
        FunctionCommand,
        Sending,
        WritingScratchpad,
        Converting,
        Ones,
    }

    /// <summary>What it measures, in tenths of a degree Celsius.</summary>
    public int TemperatureTenths { get; set; } = 200;

    /// <summary>How it fails. A missing sensor that comes back has lost its supply in between.</summary>
    public SensorFault Fault
    {
        get => _fault;
        set
        {
            if (_fault == SensorFault.Missing && value != SensorFault.Missing)
            {
                PowerUp();
            }

            _fault = value;
        }
    }

    /// <summary>Bits of resolution that its configuration register holds, 9 to 12.</summary>
    public int ResolutionBits => 9 + ((_scratchpad[4] >> 5) & 3);

    /// <summary>Supply comes: EEPROM into the scratchpad, 85.0 degrees until the first conversion.</summary>
    public void PowerUp()
    {
        _converting = false;
        _state = State.Deselected;
        SetReading(PowerOnReading);
        _scratchpad[5] = 0xFF;
        _scratchpad[6] = 0x0C;
        _scratchpad[7] = 0x10;
        Array.Copy(_eeprom, 0, _scratchpad, 2, _eeprom.Length);
    }

    /// <summary>Reset pulse; returns the presence pulse.</summary>
    public bool Reset()
    {
        _state = State.RomCommand;
        _bit = 0;
        return Fault != SensorFault.Missing;
    }

    /// <summary>One bit slot; returns the level that the bus had.</summary>
    public bool TouchBit(bool bit, long nowUs)
    {
        if (Fault == SensorFault.Missing)
        {
            return bit;
        }

        FinishConversion(nowUs);
        switch (_state)
        {
            case State.SearchRom:
                return bit & Search(bit);
            case State.Sending:
                return bit & Send();
            case State.Converting:
                return bit & !_converting;
            case State.Deselected:
            case State.Ones:
                return bit;
            default:
                Collect(bit, nowUs);
                return bit;
        }
    }

    private static byte Crc(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x8C : crc >> 1;
            }
        }

        return (byte)crc;
    }

    private static bool BitOf(byte[] bytes, int bit) => (bytes[bit / 8] & (1 << (bit % 8))) != 0;

    private void Enter(State state)
    {
        _state = state;
        _bit = 0;
    }

    private void Collect(bool bit, long nowUs)
    {
        int index = _bit / 8;
        int mask = 1 << (_bit % 8);
        _shift[index] = (byte)(bit ? _shift[index] | mask : _shift[index] & ~mask);
        _bit++;
        switch (_state)
        {
            case State.RomCommand when _bit == 8:
                StartRomCommand(_shift[0]);
                break;
            case State.MatchRom when _bit == 64:
                Enter(_shift.AsSpan(0, 8).SequenceEqual(_rom) ? State.FunctionCommand : State.Deselected);
                break;
            case State.FunctionCommand when _bit == 8:
                StartFunction(_shift[0], nowUs);
                break;
            case State.WritingScratchpad when _bit == 24:
                Array.Copy(_shift, 0, _scratchpad, 2, 2);
                _scratchpad[4] = (byte)((_shift[2] & 0x60) | 0x1F);
                Enter(State.Deselected);
                break;
        }
    }

    private void StartRomCommand(byte command)
    {
        switch (command)
        {
            case 0xCC:
                Enter(State.FunctionCommand);
                break;
            case 0x55:
                Enter(State.MatchRom);
                break;
            case 0x33:
                StartSending(_rom, true);
                break;
            case 0xF0:
            case 0xEC when IsAlarmed():
                Enter(State.SearchRom);
                _searchPhase = 0;
                break;
            default:
                Enter(State.Deselected);
                break;
        }
    }

    private void StartFunction(byte command, long nowUs)
    {
        switch (command)
        {
            case 0x44:
                StartConversion(nowUs);
                break;
            case 0xBE:
                _scratchpad[8] = Crc(_scratchpad.AsSpan(0, 8));
                StartSending(_scratchpad, false);
                break;
            case 0x4E:
                Enter(State.WritingScratchpad);
                break;
            case 0x48:
                Array.Copy(_scratchpad, 2, _eeprom, 0, _eeprom.Length);
                Enter(State.Ones);
                break;
            case 0xB8:
                Array.Copy(_eeprom, 0, _scratchpad, 2, _eeprom.Length);
                Enter(State.Ones);
                break;
            case 0xB4:
                // Externally powered: the read slot carries a one.
                Enter(State.Ones);
                break;
            default:
                Enter(State.Deselected);
                break;
        }
    }

    private void StartSending(byte[] bytes, bool selects)
    {
        _selectedSoFar = selects;
        bytes.CopyTo(_shift, 0);
        if (!selects && Fault == SensorFault.BadCrc)
        {
            _shift[8] ^= 0xFF;
        }

        Enter(State.Sending);
    }

    private bool Send()
    {
        bool bit = BitOf(_shift, _bit++);
        int length = _selectedSoFar ? 64 : ScratchpadLength * 8;
        if (_bit == length)
        {
            Enter(_selectedSoFar ? State.FunctionCommand : State.Ones);
        }

        return bit;
    }

    // Per ROM bit three slots: the bit, its complement, and the master's choice.
    private bool Search(bool masterBit)
    {
        bool own = BitOf(_rom, _bit);
        switch (_searchPhase++)
        {
            case 0:
                return own;
            case 1:
                return !own;
            default:
                _searchPhase = 0;
                _bit++;
                if (masterBit != own)
                {
                    Enter(State.Deselected);
                }
                else if (_bit == 64)
                {
                    Enter(State.FunctionCommand);
                }

                return true;
        }
    }

    private void StartConversion(long nowUs)
    {
        int sixteenths = ((TemperatureTenths * 16) + (TemperatureTenths < 0 ? -5 : 5)) / 10;
        int unusedBits = 12 - ResolutionBits;
        _pending = (short)((sixteenths >> unusedBits) << unusedBits);
        _conversionEndUs = nowUs + (ConversionUs12Bit >> unusedBits);
        _converting = true;
        Enter(State.Converting);
    }

    private void FinishConversion(long nowUs)
    {
        if (_converting && nowUs >= _conversionEndUs)
        {
            _converting = false;
            SetReading(_pending);
        }
    }

    private void SetReading(short sixteenths)
    {
        _scratchpad[0] = (byte)sixteenths;
        _scratchpad[1] = (byte)(sixteenths >> 8);
    }

    private bool IsAlarmed()
    {
        int whole = (short)(_scratchpad[0] | (_scratchpad[1] << 8)) >> 4;
        return whole >= (sbyte)_scratchpad[2] || whole <= (sbyte)_scratchpad[3];
    }
}
