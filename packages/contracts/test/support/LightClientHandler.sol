// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LightClient} from "../../contracts/bridge/LightClient.sol";
import {ILightClient} from "../../contracts/interfaces/ILightClient.sol";
import {ConsensusHeader} from "../../contracts/libraries/ConsensusHeader.sol";
import {ConsensusTest} from "./ConsensusTest.sol";

/// @notice A chain whose six validators are replaced one by one, whoever shows its headers, and forgers who own a third of
///         the trusted power.
contract LightClientHandler is ConsensusTest {
    uint256 private constant SEATS = 6;
    /// @dev Heights after which the oldest of the six is replaced.
    uint64 private constant EPOCH = 4;
    /// @dev Keys of the forgers' own, none of which ever validates.
    uint256 private constant OWN = 1_000_000;

    LightClient public client;
    /// @notice How often something happened that never may.
    uint256 public shrunk;
    uint256 public misjudged;
    uint256 public believed;
    uint64[] private _shown;

    constructor() {
        vm.warp(START + FIRST);
        client = _client(NAME, _hash(_setAt(FIRST)), _hash(_setAt(FIRST + 1)));
    }

    /// @notice Shows a later header: it is believed where it is the next one, or three of six are there still.
    function follow(uint256 jump) external {
        uint64 last = client.trusted().height;
        uint64 height = last + 1 + uint64(bound(jump, 0, 5 * EPOCH));
        if (block.timestamp < START + height) vm.warp(START + height);
        ConsensusHeader.Validator[] memory set = _setAt(height);
        ConsensusHeader.Header memory header =
            _header(height, _hash(set), _hash(_setAt(height + 1)), _blockAt(height - 1));
        ILightClient.Commit memory commit = _commit(header, NAME, _seeds(_firstAt(height), SEATS));
        uint256 gone = _firstAt(height) - _firstAt(last);
        uint256 shared = gone < SEATS ? SEATS - gone : 0;
        bool should = height == last + 1 || 3 * shared > SEATS;
        try client.update(header, commit, set, _overlap(last, gone)) {
            if (!should) ++misjudged;
            _shown.push(height - 1);
        } catch {
            if (should) ++misjudged;
        }
        if (client.trusted().height < last) ++shrunk;
    }

    /// @notice Two of the six, with keys of their own, sign another block: as the next one, as a later one, with the
    ///         chain's own set or one of theirs, in which their keys stand often.
    function forge(uint256 jump, uint256 first, bool ownSet, bool often) external {
        uint64 last = client.trusted().height;
        uint64 height = last + 1 + uint64(bound(jump, 0, 2 * EPOCH));
        if (block.timestamp < START + height) vm.warp(START + height);
        ILightClient.Overlap memory overlap = ILightClient.Overlap(_setAt(last), new uint16[](SEATS));
        first %= SEATS;
        if (ownSet) (overlap.places[first], overlap.places[(first + 1) % SEATS]) = (1, 2);
        uint256[] memory seeds = ownSet
            ? _ownSeeds(_firstAt(last), first, often)
            : _twoSeeds(_firstAt(height), first);
        ConsensusHeader.Validator[] memory set = ownSet ? _setOf(seeds) : _setAt(height);
        bytes32 setHash = _hash(set);
        ConsensusHeader.Header memory header = _header(height, setHash, setHash, keccak256("forged"));
        try client.update(header, _commit(header, NAME, seeds), set, overlap) {
            ++believed;
        } catch {}
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 1 hours));
    }

    /// @notice Known blocks that the chain did not decide.
    function undecided() external view returns (uint256 count) {
        for (uint256 i = 0; i < _shown.length; ++i) {
            if (client.blockHash(_shown[i]) != _blockAt(_shown[i])) ++count;
        }
    }

    /// @notice Whether what is trusted of sets is what the chain has at that height.
    function hasRightSets() external returns (bool) {
        ILightClient.Trusted memory trusted = client.trusted();
        return trusted.validatorsHash == _hash(_setAt(trusted.height))
            && trusted.nextValidatorsHash == _hash(_setAt(trusted.height + 1));
    }

    function _firstAt(uint64 height) private pure returns (uint256) {
        return 1 + height / EPOCH;
    }

    function _setAt(uint64 height) private returns (ConsensusHeader.Validator[] memory) {
        return _set(_firstAt(height), SEATS);
    }

    function _blockAt(uint64 number) private pure returns (bytes32) {
        return keccak256(abi.encode("block", number));
    }

    /// @dev A set of the forgers' own, led by the two that are trusted; their keys once more, if they like.
    function _ownSeeds(uint256 oldest, uint256 first, bool often) private pure returns (uint256[] memory seeds) {
        seeds = _seeds(OWN, SEATS);
        (seeds[0], seeds[1]) = (oldest + first, oldest + ((first + 1) % SEATS));
        if (often) (seeds[2], seeds[3]) = (seeds[0], seeds[1]);
    }

    /// @dev Of the chain's set, the forgers have two places alone.
    function _twoSeeds(uint256 oldest, uint256 first) private pure returns (uint256[] memory seeds) {
        seeds = new uint256[](SEATS);
        uint256 second = (first + 1) % SEATS;
        (seeds[first], seeds[second]) = (oldest + first, oldest + second);
    }

    function _setOf(uint256[] memory seeds) private returns (ConsensusHeader.Validator[] memory set) {
        set = new ConsensusHeader.Validator[](seeds.length);
        for (uint256 i = 0; i < seeds.length; ++i) {
            set[i] = _member(seeds[i], 100);
        }
    }

    /// @dev The first `gone` of the trusted set are no more in the new one; the others stand as many places ahead.
    function _overlap(uint64 last, uint256 gone) private returns (ILightClient.Overlap memory overlap) {
        overlap.set = _setAt(last);
        overlap.places = new uint16[](SEATS);
        for (uint256 i = gone; i < SEATS; ++i) overlap.places[i] = uint16(i - gone + 1);
    }
}
